package eu.spindle.monitoring.entry;

import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import eu.spindle.platform.sheet.SheetCell;
import eu.spindle.platform.sheet.SheetLimits;
import eu.spindle.platform.sheet.SheetReader;
import eu.spindle.platform.sheet.SheetRow;
import eu.spindle.platform.sheet.SheetSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads entries from a table, in either of two shapes: a column for each data point and a row for each firm, or a row
 * for each figure with the columns {@code data_point} and {@code value}.
 */
final class EntryFile implements Consumer<SheetRow> {

    private static final SheetLimits LIMITS = new SheetLimits(20_001, 400, 2_000);
    private static final String ENTERPRISE = "enterprise";
    private static final String DATA_POINT = "data_point";
    private static final String VALUE = "value";
    private static final String COMMENT = "comment";

    private final List<Entry> entries = new ArrayList<>();
    private final SortedMap<Integer, String> passedOver = new TreeMap<>();
    private @Nullable List<String> heading;

    private EntryFile() {}

    /**
     * What was read.
     *
     * @param passedOver rows between others that say nothing, and why
     */
    record Content(List<Entry> entries, SortedMap<Integer, String> passedOver) {}

    static Content read(Path file) throws IOException {
        var reader = new EntryFile();
        SheetSource source = SheetReader.read(file, LIMITS, reader);
        source.blankRows().forEach(row -> reader.passedOver.put(row, "row-blank"));
        if (reader.entries.isEmpty() && reader.passedOver.isEmpty()) {
            throw DomainException.of(ErrorKind.INVALID, "file-empty");
        }
        return new Content(reader.entries, reader.passedOver);
    }

    @Override
    public void accept(SheetRow row) {
        if (heading == null) {
            heading = row.cells().stream()
                    .map(cell -> cell.text().toLowerCase(Locale.ROOT))
                    .toList();
            checkHeading(heading);
        } else if (unclosed(row) >= 0) {
            entries.add(refused(row, unclosed(row), "cell-quote-open"));
        } else if (isHeading(row, heading)) {
            entries.add(refused(row, 0, "row-repeats-heading"));
        } else if (beyond(row, heading) >= 0) {
            entries.add(refused(row, beyond(row, heading), "row-exceeds-heading"));
        } else if (heading.contains(DATA_POINT)) {
            figure(row, heading);
        } else {
            firm(row, heading);
        }
    }

    private static boolean isHeading(SheetRow row, List<String> columns) {
        for (int column = 0; column < columns.size(); column++) {
            if (!row.cell(column).text().toLowerCase(Locale.ROOT).equals(columns.get(column))) {
                return false;
            }
        }
        return true;
    }

    /** The first column that holds something where the heading holds nothing, or -1: what stands there is of no column. */
    private static int beyond(SheetRow row, List<String> columns) {
        for (int column = 0; column < row.cells().size(); column++) {
            boolean named = column < columns.size() && !columns.get(column).isEmpty();
            if (!named && !row.cell(column).blank()) {
                return column;
            }
        }
        return -1;
    }

    /** A row of which nothing is taken. */
    private static Entry refused(SheetRow row, int column, String trouble) {
        return new Entry(
                row.number(), SheetRow.column(column), "", "", row.cell(column).text(), true, null, trouble);
    }

    /** The first column of a row of which nobody knows where its cells end, or -1. */
    private static int unclosed(SheetRow row) {
        for (int column = 0; column < row.cells().size(); column++) {
            if ("cell-quote-open".equals(row.cell(column).trouble())) {
                return column;
            }
        }
        return -1;
    }

    private static void checkHeading(List<String> heading) {
        boolean long_ = heading.contains(DATA_POINT) && heading.contains(VALUE);
        boolean wide = heading.stream().anyMatch(name -> !name.isEmpty() && !name.equals(ENTERPRISE));
        long names = heading.stream().filter(name -> !name.isEmpty()).count();
        if (names != heading.stream().filter(name -> !name.isEmpty()).distinct().count()) {
            throw DomainException.of(ErrorKind.INVALID, "entry-column-twice");
        }
        if (heading.contains(DATA_POINT) ? !long_ : !wide) {
            throw DomainException.of(ErrorKind.INVALID, "entry-heading-unknown");
        }
    }

    private void figure(SheetRow row, List<String> columns) {
        SheetCell value = cell(row, columns, VALUE);
        SheetCell comment = cell(row, columns, COMMENT);
        entries.add(new Entry(
                row.number(),
                VALUE,
                cell(row, columns, ENTERPRISE).text(),
                cell(row, columns, DATA_POINT).text(),
                value.text(),
                value.number(),
                comment.text().isEmpty() ? null : comment.text(),
                trouble(cell(row, columns, ENTERPRISE), value)));
    }

    /** Blank cells of a wide table say nothing: nobody has to fill in all columns. */
    private void firm(SheetRow row, List<String> columns) {
        SheetCell enterprise = cell(row, columns, ENTERPRISE);
        int before = entries.size();
        for (int column = 0; column < columns.size(); column++) {
            String name = columns.get(column);
            SheetCell cell = row.cell(column);
            if (!name.isEmpty() && !name.equals(ENTERPRISE) && !cell.blank()) {
                entries.add(new Entry(
                        row.number(),
                        name,
                        enterprise.text(),
                        name,
                        cell.text(),
                        cell.number(),
                        null,
                        trouble(enterprise, cell)));
            }
        }
        if (entries.size() == before) {
            passedOver.put(row.number(), "row-without-figures");
        }
    }

    /** Whose figure it is matters before what it is. */
    private static @Nullable String trouble(SheetCell enterprise, SheetCell value) {
        return enterprise.trouble() == null ? value.trouble() : enterprise.trouble();
    }

    private static SheetCell cell(SheetRow row, List<String> columns, String name) {
        int column = columns.indexOf(name);
        return row.cell(column < 0 ? Integer.MAX_VALUE : column);
    }
}
