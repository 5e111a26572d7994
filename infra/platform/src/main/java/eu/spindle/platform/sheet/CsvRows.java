package eu.spindle.platform.sheet;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads CSV as common programs write it: any usual encoding and separator, line breaks within quotation marks. */
final class CsvRows {

    private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');
    private static final int LOOKED_AT = 10;
    private static final int SAMPLE = 200_000;
    private static final int MAX_UNCLOSED = 100;

    private CsvRows() {}

    static SheetSource read(Path file, SheetLimits limits, Consumer<SheetRow> reader) throws IOException {
        var encoding = Encodings.of(file);
        var sample = sample(file, encoding);
        if (binary(sample)) {
            throw SheetReader.refused("file-not-a-sheet");
        }
        var told = told(sample);
        var separator = told == null ? separator(sample) : told;
        try (var text = text(file, encoding)) {
            var lines = new CsvLines(text, separator);
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (told == null || line.first() > 1) {
                    reader.accept(row(line, separator, limits));
                }
            }
        }
        return new SheetSource("csv", encoding.name(), String.valueOf(separator), null, List.of());
    }

    private static Reader text(Path file, Charset encoding) throws IOException {
        var text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), encoding));
        text.mark(1);
        if (text.read() != '\ufeff') {
            text.reset();
        }
        return text;
    }

    private static String sample(Path file, Charset encoding) throws IOException {
        try (var text = text(file, encoding)) {
            var sample = new char[SAMPLE];
            var length = 0;
            for (var read = 0; read >= 0 && length < SAMPLE; read = text.read(sample, length, SAMPLE - length)) {
                length += read;
            }
            return new String(sample, 0, length);
        }
    }

    private static SheetRow row(CsvLines.Line line, char separator, SheetLimits limits) {
        if (line.cut()) {
            return row(line, List.of(new SheetCell(SheetCell.shown(line.text()), "cell-too-long")));
        }
        if (line.unclosed()) {
            return row(line, unclosed(line.text(), separator));
        }
        try (var rows = csv(line.text(), separator)) {
            return row(
                    line,
                    rows.stream()
                            .flatMap(row -> row.getFields().stream())
                            .map(text -> SheetCell.bounded(text, limits.characters()))
                            .toList());
        } catch (CsvParseException | IOException e) {
            return row(line, unclosed(line.text(), separator));
        }
    }

    private static SheetRow row(CsvLines.Line line, List<SheetCell> cells) {
        return new SheetRow(line.first(), line.last(), cells);
    }

    /** The cells of a line whose cell boundaries are unknown. */
    private static List<SheetCell> unclosed(String line, char separator) {
        return Arrays.stream(line.split(Pattern.quote(String.valueOf(separator)), -1))
                .limit(MAX_UNCLOSED)
                .map(text -> text.isBlank() ? SheetCell.EMPTY : new SheetCell(SheetCell.shown(text), "cell-quote-open"))
                .toList();
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

    /** Control characters that do not occur in text files. */
    private static boolean binary(String text) {
        return text.chars()
                        .limit(4_000)
                        .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
                        .count()
                > 0;
    }

    /** Excel's declaration of the separator, in a first line {@code sep=;}. */
    private static @org.jspecify.annotations.Nullable Character told(String text) {
        return text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4 && SEPARATORS.contains(text.charAt(4))
                ? text.charAt(4)
                : null;
    }

    /** The separator that splits the first rows into the most columns, the same number in each. */
    private static char separator(String text) {
        return SEPARATORS.stream()
                .max(Comparator.comparingLong((Character separator) -> score(text, separator))
                        // The first of equally good ones.
                        .thenComparing(separator -> -SEPARATORS.indexOf(separator)))
                .orElse(';');
    }

    private static long score(String text, char separator) {
        try (var rows = csv(text, separator)) {
            var counts = rows.stream()
                    .limit(LOOKED_AT)
                    .mapToInt(CsvRecord::getFieldCount)
                    .toArray();
            if (counts.length == 0 || counts[0] == 1) {
                return 0;
            }
            var even = Arrays.stream(counts).filter(count -> count == counts[0]).count();
            return even * 1_000 / counts.length + counts[0];
        } catch (CsvParseException e) {
            return -1;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
