package eu.spindle.platform.sheet;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Reads CSV as people's programs write it: any usual encoding and separator, quoted line breaks. */
final class CsvRows {

    private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');
    private static final int LOOKED_AT = 10;

    private CsvRows() {}

    static SheetSource read(byte[] file, SheetLimits limits, Consumer<SheetRow> reader) {
        var decoded = Encodings.decode(file);
        var text = decoded.text();
        if (binary(text)) {
            throw Sheets.refused("file-not-a-sheet");
        }
        var told = told(text);
        var separator = told == null ? separator(text) : told;
        try (var rows = csv(text, separator)) {
            var skip = told != null;
            for (var row : rows) {
                if (skip) {
                    skip = false;
                } else {
                    reader.accept(row(row, limits));
                }
            }
        } catch (CsvParseException e) {
            throw Sheets.refused("file-broken-csv");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new SheetSource("csv", decoded.encoding().name(), String.valueOf(separator), null);
    }

    private static CsvReader<CsvRecord> csv(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text);
    }

    private static SheetRow row(CsvRecord row, SheetLimits limits) {
        var cells = new ArrayList<SheetCell>(row.getFieldCount());
        for (var text : row.getFields()) {
            cells.add(
                    text.length() > limits.characters()
                            // A quote that is opened and never closed swallows the rest of the file into one cell.
                            ? new SheetCell(text.substring(0, Math.min(60, limits.characters())), "cell-too-long")
                            : SheetCell.of(text));
        }
        return new SheetRow(Math.toIntExact(row.getStartingLineNumber()), cells);
    }

    /** Control characters that no text has. */
    private static boolean binary(String text) {
        return text.chars()
                        .limit(4_000)
                        .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
                        .count()
                > 0;
    }

    /** Excel's own way to name the separator, in a first line {@code sep=;}. */
    private static @org.jspecify.annotations.Nullable Character told(String text) {
        return text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4 && SEPARATORS.contains(text.charAt(4))
                ? text.charAt(4)
                : null;
    }

    /** The separator that cuts the first rows into the most columns, the same number in each. */
    private static char separator(String text) {
        return SEPARATORS.stream()
                .max(Comparator.comparingLong((Character separator) -> score(text, separator))
                        // Of equals, the first.
                        .thenComparing(separator -> -SEPARATORS.indexOf(separator)))
                .orElse(';');
    }

    private static long score(String text, char separator) {
        try (var rows = csv(text.length() > 200_000 ? text.substring(0, 200_000) : text, separator)) {
            var counts = rows.stream()
                    .limit(LOOKED_AT)
                    .mapToInt(CsvRecord::getFieldCount)
                    .toArray();
            if (counts.length == 0 || counts[0] == 1) {
                return 0;
            }
            var even = java.util.Arrays.stream(counts)
                    .filter(count -> count == counts[0])
                    .count();
            return even * 1_000 / counts.length + counts[0];
        } catch (CsvParseException e) {
            return -1;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
