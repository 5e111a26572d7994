package eu.spindle.platform.sheet;

import org.jspecify.annotations.Nullable;

/**
 * What stands in one cell.
 *
 * @param text as a person would read it, without blanks around it; numbers with a decimal point, dates as ISO 8601
 * @param trouble why the text cannot be trusted, as a fault code ({@code cell-merged}, {@code cell-formula},
 *     {@code cell-error}, {@code cell-too-long}), or null
 */
public record SheetCell(String text, @Nullable String trouble) {

    static final SheetCell EMPTY = new SheetCell("", null);

    static SheetCell of(String text) {
        var stripped = text.replace('\u00a0', ' ').strip();
        return stripped.isEmpty() ? EMPTY : new SheetCell(stripped, null);
    }

    /** Whether nothing is in it, not even trouble. */
    public boolean blank() {
        return text.isEmpty() && trouble == null;
    }
}
