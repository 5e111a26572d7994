package eu.spindle.platform.sheet;

import eu.spindle.platform.number.BoundedDecimal;
import eu.spindle.platform.web.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
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

/** Reads the first visible worksheet of a workbook. Formulas are never evaluated: what Excel saw last counts. */
final class XlsxRows {

    /** Days, months or years outside quoted text and brackets make a number a date. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

    private final ZipGuard guard;
    private final SheetLimits limits;

    private XlsxRows(ZipGuard guard, SheetLimits limits) {
        this.guard = guard;
        this.limits = limits;
    }

    static SheetSource read(byte[] file, SheetLimits limits, Consumer<SheetRow> reader) {
        var rows = new XlsxRows(ZipGuard.pass(file), limits);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            var sheet = workbook.getSheets()
                    .filter(candidate -> candidate.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> Sheets.refused("file-empty"));
            rows.read(sheet, reader);
            return new SheetSource("xlsx", null, null, sheet.getName());
        } catch (Refusal e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw Sheets.refused("file-broken-xlsx");
        }
    }

    private void read(Sheet sheet, Consumer<SheetRow> reader) throws IOException {
        try (var rows = sheet.openStream()) {
            rows.map(row -> row(sheet, row)).forEachOrdered(reader);
        }
    }

    private SheetRow row(Sheet sheet, Row row) {
        var hidden = guard.merged(sheet.getIndex()).stream()
                .filter(range -> row.getRowNum() >= range.firstRow() && row.getRowNum() <= range.lastRow())
                .toList();
        var cells = new ArrayList<SheetCell>();
        for (var column = 0; column < Math.min(row.getCellCount(), limits.columns() + 1); column++) {
            var here = column;
            var read = row.getOptionalCell(column).map(this::cell).orElse(SheetCell.EMPTY);
            var merged = read.text().isEmpty() && hidden.stream().anyMatch(range -> range.hides(row.getRowNum(), here));
            cells.add(merged ? new SheetCell("", "cell-merged") : read);
        }
        return new SheetRow(row.getRowNum(), cells);
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

    /** Excel stores 28.41 as 28.410000000000001: the shortest decimal that is the same double is what was typed. */
    private SheetCell number(String raw) {
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
            // A day that no calendar has.
            return new SheetCell(raw.substring(0, Math.min(60, raw.length())), "cell-number-out-of-bounds");
        }
    }
}
