package eu.spindle.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The measurements of a benchmark, and their table in the documentation. */
public final class Figures {

    private final String benchmark;
    private final List<Figure> figures = new ArrayList<>();

    public Figures(String benchmark) {
        this.benchmark = benchmark;
    }

    public void add(Figure figure) {
        figures.add(figure);
    }

    /** Returns the table as Markdown. */
    public String table() {
        StringBuilder table = new StringBuilder();
        table.append("`infra/bench/run %s`, %s\n\n".formatted(benchmark, LocalDate.now(ZoneOffset.UTC)));
        table.append("| what | measured | aim |\n|---|---|---|\n");
        figures.forEach(
                figure -> table.append("| %s | %s | %s |\n".formatted(figure.what(), figure.value(), figure.aim())));
        return table.toString();
    }

    /** Writes the table between the markers of its benchmark. */
    void write(Path document) throws IOException {
        String begin = "<!-- %s -->\n".formatted(benchmark);
        String end = "<!-- end of %s -->".formatted(benchmark);
        String text = Files.readString(document);
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new IOException(document + " has no place for " + benchmark);
        }
        Files.writeString(document, text.substring(0, from + begin.length()) + table() + text.substring(to));
    }
}
