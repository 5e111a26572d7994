package eu.spindle.bench;

import eu.spindle.bench.fault.FaultsBench;
import eu.spindle.bench.gateway.GatewayBench;
import eu.spindle.bench.intake.ImportBench;
import eu.spindle.bench.mutation.MutationReport;
import eu.spindle.bench.outbox.OutboxBench;
import eu.spindle.bench.walls.WallsBench;
import eu.spindle.local.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Runs benchmarks by name, prints their measurements, and writes them to the documentation on request. */
public final class Main {

    private static final List<String> ALL = List.of("gateway", "walls", "outbox", "import");

    /** Run only by name: they take long and kill processes. */
    private static final List<String> BY_NAME = List.of("faults", "kills");

    private static final String MUTATIONS = "mutations";
    private static final List<String> SERVICES =
            List.of("commitments-service", "monitoring-service", "helpdesk-service");

    private Main() {}

    public static void main(String[] words) throws Exception {
        List<String> given = List.of(words);
        Environment environment = new Environment(Options.root(), offset(given), given.contains("--quick"));
        Files.createDirectories(environment.folder());
        if (given.contains("ring")) {
            new GatewayBench(environment).hold();
        }
        List<String> wanted = given.contains("all")
                ? ALL
                : given.stream()
                        .filter(word -> ALL.contains(word) || BY_NAME.contains(word))
                        .toList();
        for (String benchmark : wanted) {
            show(run(benchmark, environment), environment, given);
        }
        if (given.contains(MUTATIONS)) {
            for (String service : services(given)) {
                show(new MutationReport(environment.root(), service).figures(), environment, given);
            }
        }
    }

    private static void show(Figures figures, Environment environment, List<String> words) throws IOException {
        System.out.println();
        System.out.println(figures.table());
        if (words.contains("--write")) {
            figures.write(environment.root().resolve("infra/docs/measures.md"));
        }
    }

    /** Those that are named, or all. */
    private static List<String> services(List<String> words) {
        List<String> named = SERVICES.stream().filter(words::contains).toList();
        return named.isEmpty() ? SERVICES : named;
    }

    private static int offset(List<String> words) {
        int at = words.indexOf("--port-offset");
        return at < 0 ? 12_000 : Integer.parseInt(words.get(at + 1));
    }

    private static Figures run(String benchmark, Environment environment) throws Exception {
        return switch (benchmark) {
            case "gateway" -> new GatewayBench(environment).run();
            case "walls" -> new WallsBench(environment).run();
            case "outbox" -> new OutboxBench(environment).run();
            case "import" -> new ImportBench(environment).run();
            case "faults" -> FaultsBench.faults(environment).run();
            case "kills" -> FaultsBench.kills(environment).run();
            default -> throw new IllegalArgumentException("There is no benchmark " + benchmark);
        };
    }
}
