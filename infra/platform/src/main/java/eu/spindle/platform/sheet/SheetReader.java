package eu.spindle.platform.sheet;

import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads CSV and XLSX files row by row; an unreadable file is rejected with the reason. */
public final class SheetReader {

    private SheetReader() {}

    /**
     * Passes every row that is not blank to the consumer, in the order of the file.
     *
     * @param file the upload; its type is detected from its content, not from its name
     * @return how the file was read
     * @throws DomainException with a code {@code file-…} when it is malformed, too large, or of another type
     * @throws IOException when the file cannot be read from disk
     */
    public static SheetSource read(Path file, SheetLimits limits, Consumer<SheetRow> reader) throws IOException {
        var bounded = new Bounded(limits, reader);
        var source = source(file, limits, bounded);
        if (bounded.rows == 0) {
            throw refused("file-empty");
        }
        return source.withBlankRows(bounded.blank);
    }

    private static SheetSource source(Path file, SheetLimits limits, Bounded reader) throws IOException {
        var beginning = beginning(file);
        if (startsWith(beginning, 'P', 'K', 3, 4)) {
            return XlsxRows.read(file, limits, reader);
        }
        if (startsWith(beginning, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw refused("file-old-excel");
        }
        return CsvRows.read(file, limits, reader);
    }

    private static byte[] beginning(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return content.readNBytes(4);
        }
    }

    private static boolean startsWith(byte[] file, int... magic) {
        for (var i = 0; i < magic.length; i++) {
            if (i >= file.length || (file[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    static DomainException refused(String code, Object... arguments) {
        return DomainException.of(ErrorKind.INVALID, code, arguments);
    }

    /** Passes rows on up to the limit. */
    private static final class Bounded implements Consumer<SheetRow> {

        private final SheetLimits limits;
        private final Consumer<SheetRow> reader;
        private final List<Integer> blank = new ArrayList<>();
        private int rows;
        private int last;

        private Bounded(SheetLimits limits, Consumer<SheetRow> reader) {
            this.limits = limits;
            this.reader = reader;
        }

        @Override
        public void accept(SheetRow row) {
            if (row.blank()) {
                return;
            }
            for (var between = last + 1;
                    between < row.number() && blank.size() < SheetSource.MAX_BLANK_ROWS;
                    between++) {
                blank.add(between);
            }
            last = row.last();
            if (++rows > limits.rows()) {
                throw refused("file-too-many-rows", limits.rows());
            }
            if (row.cells().size() > limits.columns()) {
                throw refused("file-too-many-columns", row.number(), limits.columns());
            }
            reader.accept(row);
        }
    }
}
