package eu.spindle.commitments.enterprise.imports;

import eu.spindle.commitments.enterprise.MemberForm;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import eu.spindle.platform.error.FieldError;
import eu.spindle.platform.sheet.SheetLimits;
import eu.spindle.platform.sheet.SheetReader;
import eu.spindle.platform.sheet.SheetRow;
import eu.spindle.platform.sheet.SheetSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a member list: each row gives a firm, or all its errors. */
final class MemberFile {

    private static final int MAX_MEMBERS = 20_000;
    private static final int MAX_TITLES = 10;
    private static final SheetLimits LIMITS = new SheetLimits(MAX_MEMBERS + 1, 200, 2_000);

    private final Map<String, String> mapping;
    private final List<ReadRow> rows = new ArrayList<>();
    private final List<SheetRow> titles = new ArrayList<>();
    private @Nullable Headings headings;

    private MemberFile(Map<String, String> mapping) {
        this.mapping = mapping;
    }

    /** A file that was read. */
    record Content(SheetSource source, Headings headings, List<ReadRow> rows) {}

    /**
     * Reads a file.
     *
     * @param mapping headings that the sender chose, by field; the others are recognised
     * @throws DomainException when the file as a whole cannot be used
     */
    static Content read(Path file, Map<String, String> mapping) throws IOException {
        var reader = new MemberFile(mapping);
        var source = SheetReader.read(file, LIMITS, reader::row);
        if (reader.headings == null) {
            // Reports the missing headings of the row where they should be.
            reader.headings = Headings.of(reader.titles.getFirst(), mapping);
        }
        if (reader.rows.isEmpty()) {
            throw DomainException.of(ErrorKind.INVALID, "file-empty");
        }
        return new Content(source, reader.headings, reader.withoutDuplicates());
    }

    private void row(SheetRow row) {
        if (headings != null) {
            rows.add(read(headings, row));
        } else if (Headings.isHeading(row, mapping)) {
            headings = Headings.of(row, mapping);
        } else if (titles.size() < MAX_TITLES) {
            titles.add(row);
        } else {
            Headings.of(titles.getFirst(), mapping);
        }
    }

    private static ReadRow read(Headings headings, SheetRow row) {
        var whole = rowError(headings, row);
        if (whole != null) {
            return new ReadRow(row.number(), Map.of(), null, List.of(whole));
        }
        var found = new HashMap<String, String>();
        var usable = new HashMap<String, String>();
        var fieldErrors = new ArrayList<RowError>();
        headings.columns().forEach((field, column) -> {
            var cell = row.cell(column);
            found.put(field, cell.text());
            if (cell.trouble() == null) {
                usable.put(field, cell.text());
            } else {
                fieldErrors.add(fieldError(headings, FieldError.at(field, cell.trouble(), cell.text()), cell.text()));
            }
        });
        var checked = MemberForm.of(usable).check();
        checked.fieldErrors().stream()
                // An unreadable cell is reported once, not as missing as well.
                .filter(fieldError -> usable.containsKey(fieldError.field()) || !found.containsKey(fieldError.field()))
                .forEach(fieldError ->
                        fieldErrors.add(fieldError(headings, fieldError, found.getOrDefault(fieldError.field(), ""))));
        return new ReadRow(row.number(), found, fieldErrors.isEmpty() ? checked.details() : null, fieldErrors);
    }

    /** The error of a row whose cells cannot be assigned to columns, or null. */
    private static @Nullable RowError rowError(Headings headings, SheetRow row) {
        for (var column = 0; column < row.cells().size(); column++) {
            var cell = row.cell(column);
            if ("cell-quote-open".equals(cell.trouble())) {
                return whole(row, column, "cell-quote-open");
            }
            var named = column < headings.texts().size()
                    && !headings.texts().get(column).isEmpty();
            if (!named && !cell.blank()) {
                return whole(row, column, "row-exceeds-heading");
            }
        }
        var repeated = headings.columns().values().stream()
                .allMatch(column ->
                        row.cell(column).text().equals(headings.texts().get(column)));
        return repeated ? whole(row, 0, "row-repeats-heading") : null;
    }

    private static RowError whole(SheetRow row, int column, String code) {
        var text = row.cell(column).text();
        return RowError.of(FieldError.at("", code, text), SheetRow.column(column), "", text);
    }

    private static RowError fieldError(Headings headings, FieldError fieldError, String found) {
        var field = String.valueOf(fieldError.field());
        var column = headings.columns().get(field);
        return RowError.of(fieldError, column == null ? "" : SheetRow.column(column), headings.text(field), found);
    }

    /** Refuses all rows about the same firm: only the sender knows which one is right. */
    private List<ReadRow> withoutDuplicates() {
        var numbers = new HashMap<String, List<String>>();
        rows.forEach(row ->
                numbers.computeIfAbsent(firm(row), key -> new ArrayList<>()).add(String.valueOf(row.number())));
        return rows.stream()
                .map(row -> {
                    var same = numbers.getOrDefault(firm(row), List.of());
                    return same.size() < 2 || firm(row).isEmpty() ? row : refused(row, String.join(", ", same));
                })
                .toList();
    }

    private ReadRow refused(ReadRow row, String numbers) {
        var fieldErrors = new ArrayList<>(row.fieldErrors());
        fieldErrors.add(fieldError(
                java.util.Objects.requireNonNull(headings),
                FieldError.at("registerNumber", "member-twice", numbers),
                row.found().getOrDefault("registerNumber", "")));
        return new ReadRow(row.number(), row.found(), null, fieldErrors);
    }

    /** What identifies the firm of a row, even when the row has other errors; empty when it is unknown. */
    private static String firm(ReadRow row) {
        if (row.details() != null) {
            return row.details().country() + " " + row.details().registerKey();
        }
        var country = row.found().getOrDefault("country", "").toUpperCase(Locale.ROOT);
        var number = row.found()
                .getOrDefault("registerNumber", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s./-]", "");
        return country.isEmpty() || number.isEmpty() ? "" : country + " " + number;
    }
}
