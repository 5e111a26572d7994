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
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
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

    /** Entries of a file; more than these are neither read nor answered. */
    static final int MAX_ENTRIES = 100_000;

    private final List<Entry> entries = new ArrayList<>();
    private final SortedMap<Integer, String> skipped = new TreeMap<>();
    private @Nullable List<String> heading;

    private EntryFile() {}

    /**
     * The content of a file.
     *
     * @param skipped rows without a figure, by number, with the code of the reason
     */
    record Content(List<Entry> entries, SortedMap<Integer, String> skipped) {}

    static Content read(Path file) throws IOException {
        var reader = new EntryFile();
        SheetSource source = SheetReader.read(file, LIMITS, reader);
        source.blankRows().forEach(row -> reader.skipped.put(row, "row-blank"));
        if (reader.entries.isEmpty() && reader.skipped.isEmpty()) {
            throw DomainException.of(ErrorKind.INVALID, "file-empty");
        }
        return new Content(reader.entries, reader.skipped);
    }

    @Override
    public void accept(SheetRow row) {
        if (heading == null) {
            heading = row.cells().stream()
                    .map(cell -> cell.text().toLowerCase(Locale.ROOT))
                    .toList();
            checkHeading(heading);
        } else if (unclosed(row) >= 0) {
            add(refused(row, unclosed(row), "cell-quote-open"));
        } else if (isHeading(row, heading)) {
            add(refused(row, 0, "row-repeats-heading"));
        } else if (beyond(row, heading) >= 0) {
            add(refused(row, beyond(row, heading), "row-exceeds-heading"));
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

    /** The first column with a value but without a heading, or -1: its value cannot be assigned. */
    private static int beyond(SheetRow row, List<String> columns) {
        for (int column = 0; column < row.cells().size(); column++) {
            boolean named = column < columns.size() && !columns.get(column).isEmpty();
            if (!named && !row.cell(column).blank()) {
                return column;
            }
        }
        return -1;
    }

    private void add(Entry entry) {
        if (entries.size() == MAX_ENTRIES) {
            throw DomainException.invalid("entries", "too-many", MAX_ENTRIES);
        }
        entries.add(entry);
    }

    /** A row that is refused as a whole. */
    private static Entry refused(SheetRow row, int column, String problem) {
        return new Entry(
                row.number(), SheetRow.column(column), "", "", row.cell(column).text(), true, null, problem);
    }

    /** The column with a quote that is never closed, or -1: where the cells of such a row end is unknown. */
    private static int unclosed(SheetRow row) {
        for (int column = 0; column < row.cells().size(); column++) {
            if ("cell-quote-open".equals(row.cell(column).trouble())) {
                return column;
            }
        }
        return -1;
    }

    private static void checkHeading(List<String> heading) {
        boolean tall = heading.contains(DATA_POINT) && heading.contains(VALUE);
        boolean wide = heading.stream().anyMatch(name -> !name.isEmpty() && !name.equals(ENTERPRISE));
        long names = heading.stream().filter(name -> !name.isEmpty()).count();
        if (names != heading.stream().filter(name -> !name.isEmpty()).distinct().count()) {
            throw DomainException.of(ErrorKind.INVALID, "entry-column-twice");
        }
        if (heading.contains(DATA_POINT) ? !tall : !wide) {
            throw DomainException.of(ErrorKind.INVALID, "entry-heading-unknown");
        }
    }

    private void figure(SheetRow row, List<String> columns) {
        SheetCell value = cell(row, columns, VALUE);
        SheetCell comment = cell(row, columns, COMMENT);
        add(new Entry(
                row.number(),
                VALUE,
                cell(row, columns, ENTERPRISE).text(),
                cell(row, columns, DATA_POINT).text(),
                value.text(),
                value.number(),
                comment.text().isEmpty() ? null : comment.text(),
                problem(cell(row, columns, ENTERPRISE), value, comment)));
    }

    /** Blank cells of a wide table are skipped: not every firm reports every column. */
    private void firm(SheetRow row, List<String> columns) {
        SheetCell enterprise = cell(row, columns, ENTERPRISE);
        int before = entries.size();
        for (int column = 0; column < columns.size(); column++) {
            String name = columns.get(column);
            SheetCell cell = row.cell(column);
            if (!name.isEmpty() && !name.equals(ENTERPRISE) && !cell.blank()) {
                add(new Entry(
                        row.number(),
                        name,
                        enterprise.text(),
                        name,
                        cell.text(),
                        cell.number(),
                        null,
                        problem(enterprise, cell)));
            }
        }
        if (entries.size() == before) {
            skipped.put(row.number(), "row-without-figures");
        }
    }

    /** A problem with the firm comes before one with the value. */
    private static @Nullable String problem(SheetCell... cells) {
        return Stream.of(cells)
                .map(SheetCell::trouble)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static SheetCell cell(SheetRow row, List<String> columns, String name) {
        int column = columns.indexOf(name);
        return row.cell(column < 0 ? Integer.MAX_VALUE : column);
    }
}
