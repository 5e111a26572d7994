package eu.spindle.helpdesk.mail;

import java.util.regex.Pattern;

/**
 * What people call themselves, made fit for a mail to somebody else: one line, bounded, and nothing in it that a mail
 * program would make a link of or that turns the direction of what follows.
 */
public final class SafeText {

    private static final int MAX_LENGTH = 120;

    /** Control, format (direction marks, zero-width), private, unassigned characters and line separators. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}]+");

    /** The same, but a text of several lines keeps its line breaks and tabs. */
    private static final Pattern UNSEEN_IN_TEXT =
            Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}]+|[\\p{Cc}&&[^\\n\\t]]+");

    private static final Pattern SCHEME =
            Pattern.compile("(?i)[a-z][a-z0-9+.-]{0,20}:/{1,}|(?:mailto|tel|javascript|data):");

    /** A dot between labels of a domain; those of S.p.A. or e.V. have single letters after them. */
    private static final Pattern DOMAIN_DOT =
            Pattern.compile("(?<=[\\p{L}\\p{N}-])[.\\u3002\\uFF0E\\uFF61](?=\\p{L}[\\p{L}\\p{M}\\p{N}-])");

    private SafeText() {}

    /** A name or a subject: one line of at most 120 characters without links. */
    public static String name(String text) {
        var line = UNSEEN.matcher(text).replaceAll(" ");
        var plain = DOMAIN_DOT.matcher(SCHEME.matcher(line).replaceAll("")).replaceAll(". ");
        var apart = plain.replace("@", " @ ").replaceAll("\\s+", " ").strip();
        return apart.length() <= MAX_LENGTH
                ? apart
                : apart.substring(0, apart.offsetByCodePoints(0, bounded(apart)))
                                .strip() + "…";
    }

    /** A text that somebody wrote: its lines and its links stay, what cannot be seen goes. */
    public static String text(String text) {
        return UNSEEN_IN_TEXT.matcher(text.replaceAll("\\R", "\n")).replaceAll("");
    }

    /** One line for a header, whatever is in it. */
    static String header(String text) {
        return UNSEEN.matcher(text).replaceAll(" ").strip();
    }

    private static int bounded(String text) {
        return text.codePointCount(0, MAX_LENGTH - 1)
                - (Character.isHighSurrogate(text.charAt(MAX_LENGTH - 2)) ? 1 : 0);
    }
}
