package eu.spindle.helpdesk.mail;

import java.util.regex.Pattern;

/**
 * Cleans texts written by people for mails to others: one line, limited length, without anything that mail programs
 * turn into links and without characters that change the text direction.
 */
public final class SafeText {

    private static final int MAX_LENGTH = 120;

    /** Control, format (direction marks, zero-width), private and unassigned characters and line separators. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}]+");

    /** The same, except line breaks and tabs. */
    private static final Pattern INVISIBLE_IN_TEXT =
            Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}]+|[\\p{Cc}&&[^\\n\\t]]+");

    private static final Pattern SCHEME =
            Pattern.compile("(?i)[a-z][a-z0-9+.-]{0,20}:/{1,}|(?:mailto|tel|javascript|data):");

    /** A dot between labels of a domain; in abbreviations such as S.p.A. or e.V. single letters follow the dots. */
    private static final Pattern DOMAIN_DOT =
            Pattern.compile("(?<=[\\p{L}\\p{N}-])[.\\u3002\\uFF0E\\uFF61](?=\\p{L}[\\p{L}\\p{M}\\p{N}-])");

    private SafeText() {}

    /** Cleans a name or a subject: one line of at most 120 characters without links. */
    public static String name(String text) {
        var line = INVISIBLE.matcher(text).replaceAll(" ");
        var plain = DOMAIN_DOT.matcher(SCHEME.matcher(line).replaceAll("")).replaceAll(". ");
        var apart = plain.replace("@", " @ ").replaceAll("\\s+", " ").strip();
        return apart.length() <= MAX_LENGTH
                ? apart
                : apart.substring(0, apart.offsetByCodePoints(0, bounded(apart)))
                                .strip() + "…";
    }

    /** Cleans a longer text: lines and links stay, invisible characters are removed. */
    public static String text(String text) {
        return INVISIBLE_IN_TEXT.matcher(text.replaceAll("\\R", "\n")).replaceAll("");
    }

    /** Cleans a text for one header line. */
    static String header(String text) {
        return INVISIBLE.matcher(text).replaceAll(" ").strip();
    }

    private static int bounded(String text) {
        return text.codePointCount(0, MAX_LENGTH - 1)
                - (Character.isHighSurrogate(text.charAt(MAX_LENGTH - 2)) ? 1 : 0);
    }
}
