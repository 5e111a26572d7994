package eu.spindle.bench.mutation;

import eu.spindle.bench.Figure;
import eu.spindle.bench.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads what PIT found in a service, and counts it package by package. */
public final class MutationReport {

    private static final Set<String> NOTICED = Set.of("KILLED", "TIMED_OUT", "MEMORY_ERROR");

    private final Path root;
    private final String service;

    public MutationReport(Path root, String service) {
        this.root = root;
        this.service = service;
    }

    /** The share of the changes that a test noticed, for each package. */
    public Figures figures() throws IOException {
        Map<String, List<Mutation>> packages =
                Files.readAllLines(root.resolve(service).resolve("target/pit-reports/mutations.csv")).stream()
                        .map(Mutation::of)
                        .collect(Collectors.groupingBy(Mutation::packageName, TreeMap::new, Collectors.toList()));
        Figures figures = new Figures("mutations " + service);
        packages.forEach((name, mutations) -> {
            long noticed = mutations.stream().filter(Mutation::noticed).count();
            figures.add(new Figure(
                    "`" + name + "`",
                    "%d %% of %d".formatted(100 * noticed / mutations.size(), mutations.size()),
                    "85 %"));
        });
        return figures;
    }

    /** One change and what became of it. */
    private record Mutation(String packageName, boolean noticed) {

        /** A line: file, class, kind of change, method, number of the line, outcome, test. */
        static Mutation of(String line) {
            String[] cells = line.split(",");
            String type = cells[1];
            // Services name their packages eu.spindle.<service>.<package>.
            return new Mutation(
                    type.substring(0, type.lastIndexOf('.')).replaceFirst("^(\\w+\\.){3}", ""),
                    NOTICED.contains(cells[5]));
        }
    }
}
