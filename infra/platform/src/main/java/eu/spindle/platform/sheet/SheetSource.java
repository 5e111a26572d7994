package eu.spindle.platform.sheet;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a file was read, for display to the sender.
 *
 * @param format {@code csv} or {@code xlsx}
 * @param encoding of a CSV file, e.g. {@code windows-1252}
 * @param separator of a CSV file
 * @param sheet name of the worksheet
 * @param blankRows numbers of the blank rows between others that were skipped, the first hundred
 */
public record SheetSource(
        String format,
        @Nullable String encoding,
        @Nullable String separator,
        @Nullable String sheet,
        List<Integer> blankRows) {

    static final int MAX_BLANK_ROWS = 100;

    public SheetSource {
        // Stored sources of earlier releases have no list.
        blankRows = List.copyOf(Objects.requireNonNullElse(blankRows, List.of()));
    }

    SheetSource withBlankRows(List<Integer> rows) {
        return new SheetSource(format, encoding, separator, sheet, rows);
    }
}
