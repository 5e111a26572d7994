package eu.spindle.platform.sheet;

import eu.spindle.platform.number.BoundedDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cell.
 *
 * @param text as a person would read it, without surrounding blanks; numbers with a decimal point, dates as ISO
 *     8601
 * @param trouble why the text cannot be used, as an error code ({@code cell-merged}, {@code cell-formula}, {@code
 *     cell-error}, {@code cell-too-long}, {@code cell-number-out-of-bounds}, {@code cell-control-character}, {@code
 *     cell-quote-open}), or null
 * @param number whether the file contains a number, and not a text that may be one
 */
public record SheetCell(String text, @Nullable String trouble, boolean number) {

    SheetCell(String text, @Nullable String trouble) {
        this(text, trouble, false);
    }

    static final SheetCell EMPTY = new SheetCell("", null);

    private static final int SHOWN = 60;

    /**
     * Creates a cell from a text that may be too long or contain control characters; then only its beginning is stored.
     */
    static SheetCell bounded(String text, int characters) {
        if (text.length() > characters) {
            return new SheetCell(shown(text), "cell-too-long");
        }
        return text.chars().anyMatch(SheetCell::isControl)
                ? new SheetCell(shown(text), "cell-control-character")
                : of(text);
    }

    /** Returns the beginning of an unusable text, safe to show and store. */
    static String shown(String text) {
        var clean = new StringBuilder();
        text.substring(0, Math.min(SHOWN, text.length()))
                .codePoints()
                .map(c -> isControl(c) || Character.getType(c) == Character.SURROGATE ? '\ufffd' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    }

    /** Creates a cell from a number of the file. */
    static SheetCell of(BoundedDecimal number) {
        return new SheetCell(number.plain(), null, true);
    }

    static SheetCell of(String text) {
        var stripped = text.replace('\u00a0', ' ').strip();
        return stripped.isEmpty() ? EMPTY : new SheetCell(stripped, null);
    }

    /** Whether it is empty and readable. */
    public boolean blank() {
        return text.isEmpty() && trouble == null;
    }
}
