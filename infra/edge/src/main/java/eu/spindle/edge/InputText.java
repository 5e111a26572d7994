package eu.spindle.edge;

import java.util.Optional;

/**
 * Rules for text from outside. PostgreSQL stores no NUL and no half of a surrogate pair; other control characters are
 * not typed by people but forge lines in logs and mails.
 */
public final class InputText {

    /** The maximum length of a field, in UTF-16 units; single fields have lower limits of their own. */
    public static final int MAX_LENGTH = 100_000;

    private InputText() {}

    /** Returns the text without invisible characters at its ends; empty when it contains forbidden characters. */
    public static Optional<String> clean(String text) {
        return isClean(text) ? Optional.of(trimmed(text)) : Optional.empty();
    }

    /** Whether it is well-formed Unicode without control characters other than tab and line breaks. */
    public static boolean isClean(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (Character.isHighSurrogate(next)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            } else if (Character.isLowSurrogate(next) || isForbidden(next)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isForbidden(char next) {
        return next < ' ' && next != '\t' && next != '\n' && next != '\r'
                || next >= '\u007f' && next < '\u00a0' && next != '\u0085'
                || next == '\ufffe'
                || next == '\uffff';
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isInvisible(text.charAt(start))) {
            start++;
        }
        while (end > start && isInvisible(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Zero-width characters and direction marks, which make equal names differ and an empty field look filled. */
    private static boolean isInvisible(char next) {
        return next >= '\u200b' && next <= '\u200f'
                || next >= '\u202a' && next <= '\u202e'
                || next >= '\u2060' && next <= '\u2069'
                || next == '\ufeff'
                || next == '\u00ad'
                || next == '\u180e';
    }
}
