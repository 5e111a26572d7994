package eu.spindle.platform.sheet;

import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.number.BoundedDecimal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first visible worksheet of a workbook. Formulas are not evaluated: the results that Excel stored are used.
 */
final class XlsxRows {

    /** A number is a date when its format has days, months or years outside quoted text and brackets. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

    private static final int LONGEST_FORMAT = 255;

    private final WorkbookValidator guard;
    private final SheetLimits limits;

    private XlsxRows(WorkbookValidator guard, SheetLimits limits) {
        this.guard = guard;
        this.limits = limits;
    }

    static SheetSource read(Path file, SheetLimits limits, Consumer<SheetRow> reader) {
        var rows = new XlsxRows(WorkbookValidator.pass(file), limits);
        try (var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            var sheet = workbook.getSheets()
                    .filter(candidate -> candidate.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> SheetReader.refused("file-empty"));
            rows.read(sheet, reader);
            return new SheetSource("xlsx", null, null, sheet.getName(), List.of());
        } catch (DomainException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw SheetReader.refused("file-broken-xlsx");
        }
    }

    private void read(Sheet sheet, Consumer<SheetRow> reader) throws IOException {
        try (var rows = sheet.openStream()) {
            rows.map(row -> row(sheet, row)).forEachOrdered(reader);
        }
    }

    private SheetRow row(Sheet sheet, Row row) {
        var hidden = new BitSet();
        guard.merged(sheet.getIndex()).forEach(range -> range.hide(row.getRowNum(), hidden));
        var cells = new ArrayList<SheetCell>();
        var filled = 0;
        for (var column = 0; column < row.getCellCount(); column++) {
            var read = row.getOptionalCell(column).map(this::cell).orElse(SheetCell.EMPTY);
            cells.add(read.text().isEmpty() && hidden.get(column) ? new SheetCell("", "cell-merged") : read);
            filled = read.blank() ? filled : column + 1;
        }
        // Cells at the end that have a format only are no columns.
        return new SheetRow(
                row.getRowNum(), cells.subList(0, Math.max(filled, Math.min(cells.size(), limits.columns()))));
    }

    private SheetCell cell(Cell cell) {
        var raw = cell.getRawValue();
        if (cell.getType() == CellType.ERROR) {
            return new SheetCell(raw == null ? "" : raw, "cell-error");
        }
        if (cell.getType() == CellType.FORMULA && (raw == null || raw.isBlank())) {
            return new SheetCell("=" + cell.getFormula(), "cell-formula");
        }
        return switch (cell.getType()) {
            case STRING -> text(cell.getText());
            case BOOLEAN -> SheetCell.of("1".equals(raw) || "true".equalsIgnoreCase(raw) ? "true" : "false");
            case NUMBER -> raw == null ? SheetCell.EMPTY : isDate(cell) ? date(cell, raw) : number(raw);
            case FORMULA -> raw == null ? SheetCell.EMPTY : number(raw);
            case EMPTY, ERROR -> SheetCell.EMPTY;
        };
    }

    private SheetCell text(@Nullable String text) {
        return SheetCell.bounded(text == null ? "" : text, limits.characters());
    }

    /** Excel stores 28.41 as 28.410000000000001: the shortest decimal of the same double is what was typed. */
    private SheetCell number(String raw) {
        if (raw.length() > BoundedDecimal.MAX_LENGTH) {
            return new SheetCell(SheetCell.shown(raw), "cell-number-out-of-bounds");
        }
        if (!BoundedDecimal.isNumber(raw)) {
            return text(raw);
        }
        var shortest = raw.length() > 15 ? Double.toString(Double.parseDouble(raw)) : raw;
        return BoundedDecimal.parse(shortest)
                .map(SheetCell::of)
                .orElseGet(() -> new SheetCell(raw, "cell-number-out-of-bounds"));
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        return format != null
                && format.length() <= LONGEST_FORMAT
                && LITERAL.matcher(format)
                        .replaceAll("")
                        .toLowerCase(java.util.Locale.ROOT)
                        .matches(".*[dy].*");
    }

    private SheetCell date(Cell cell, String raw) {
        try {
            var time = cell.asDate();
            return SheetCell.of(
                    time.toLocalTime().toSecondOfDay() == 0 ? time.toLocalDate().toString() : time.toString());
        } catch (RuntimeException e) {
            // A day that does not exist.
            return new SheetCell(raw.substring(0, Math.min(60, raw.length())), "cell-number-out-of-bounds");
        }
    }
}
