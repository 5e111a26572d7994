package eu.spindle.platform.sheet;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits CSV into rows by its quotation marks. A quotation mark that is never closed would swallow the rest of the
 * file, so a row spans several lines only as long as that is plausible; otherwise its first line is a row by itself,
 * marked as unclosed, and the next lines are read separately.
 */
final class CsvLines {

    /** Maximum number of lines in the text of a cell. */
    private static final int MAX_LINES = 100;

    private static final int MAX_LENGTH = 200_000;

    private final Reader text;
    private final char separator;
    private final Deque<String> ahead = new ArrayDeque<>();
    private int number;
    private boolean ended;
    private boolean carriageReturn;

    CsvLines(Reader text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /**
     * The text of a row.
     *
     * @param first number of its first line, counted from 1
     * @param last number of its last line
     * @param unclosed whether it has a quotation mark that is never closed
     * @param cut whether the line was too long to be read to its end
     */
    record Line(int first, int last, String text, boolean unclosed, boolean cut) {}

    /** Returns the next row, or null after the last. */
    @Nullable
    Line next() throws IOException {
        var line = nextLine();
        if (line == null) {
            return null;
        }
        var first = ++number;
        var row = new StringBuilder(line);
        var quotes = new Quotes(separator);
        var taken = new ArrayList<String>();
        quotes.read(line);
        while (quotes.open() && taken.size() < MAX_LINES && row.length() < MAX_LENGTH) {
            var more = nextLine();
            if (more == null) {
                break;
            }
            taken.add(more);
            row.append('\n').append(more);
            quotes.read(more);
        }
        if (quotes.isUnclosed()) {
            giveBack(taken);
            return new Line(first, first, line, true, line.length() >= MAX_LENGTH);
        }
        number += taken.size();
        return new Line(first, number, row.toString(), false, line.length() >= MAX_LENGTH);
    }

    private void giveBack(List<String> lines) {
        lines.reversed().forEach(ahead::addFirst);
    }

    private @Nullable String nextLine() throws IOException {
        return ahead.isEmpty() ? read() : ahead.removeFirst();
    }

    /** Reads a line up to the maximum length; the rest of it is skipped. */
    private @Nullable String read() throws IOException {
        if (ended) {
            return null;
        }
        var line = new StringBuilder();
        for (var next = text.read(); ; next = text.read()) {
            if (next == '\n' && carriageReturn) {
                carriageReturn = false;
                continue;
            }
            carriageReturn = next == '\r';
            if (next < 0) {
                ended = true;
                return line.isEmpty() ? null : line.toString();
            }
            if (next == '\n' || next == '\r') {
                return line.toString();
            }
            if (line.length() < MAX_LENGTH) {
                line.append((char) next);
            }
        }
    }

    /** Tracks quotation marks across lines. */
    private static final class Quotes {

        private final char separator;
        private boolean open;
        private boolean malformed;

        private Quotes(char separator) {
            this.separator = separator;
        }

        /** Whether the text of a cell continues in the next line. */
        boolean open() {
            return open && !malformed;
        }

        boolean isUnclosed() {
            return open || malformed;
        }

        void read(String line) {
            var wasOpen = open;
            var start = true;
            for (var i = 0; i < line.length(); i++) {
                var c = line.charAt(i);
                if (open) {
                    if (c != '"') {
                        continue;
                    }
                    if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
                        i++;
                    } else {
                        open = false;
                        // A mark in the middle of a later line starts another cell: the first one was never closed.
                        malformed |= wasOpen && i + 1 < line.length() && line.charAt(i + 1) != separator;
                        wasOpen = false;
                    }
                } else if (start && c == '"') {
                    open = true;
                    start = false;
                } else {
                    start = c == separator;
                }
            }
        }
    }
}
