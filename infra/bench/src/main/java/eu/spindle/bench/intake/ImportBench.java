package eu.spindle.bench.intake;

import eu.spindle.bench.Environment;
import eu.spindle.bench.Figure;
import eu.spindle.bench.Figures;
import eu.spindle.bench.load.Latencies;
import eu.spindle.local.LocalSystem;
import eu.spindle.local.PartName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Sixty associations import twenty-five members each through the gateway: preview, import, and the same list again. */
public final class ImportBench {

    private static final int MEMBERS = 25;

    private final Environment environment;

    public ImportBench(Environment environment) {
        this.environment = environment;
    }

    public Figures run() throws IOException, InterruptedException {
        int associations = environment.quick() ? 5 : 60;
        try (LocalSystem system = LocalSystem.start(environment.options(EnumSet.of(
                PartName.POSTGRES, PartName.KAFKA, PartName.MAIL, PartName.COMMITMENTS, PartName.GATEWAY)))) {
            Admins admins = new Admins(system);
            List<Admins.Admin> all = new ArrayList<>();
            for (int i = 0; i < associations; i++) {
                all.add(admins.found("bench-" + Long.toString(System.nanoTime(), 36)));
            }
            environment.say("importing");
            long[] previews = new long[associations];
            long[] applications = new long[associations];
            long begun = System.nanoTime();
            for (int i = 0; i < associations; i++) {
                long at = System.nanoTime();
                String id = all.get(i).preview(members(i));
                previews[i] = System.nanoTime() - at;
                at = System.nanoTime();
                all.get(i).apply(id);
                applications[i] = System.nanoTime() - at;
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            Figures figures = new Figures("import");
            figures.add(Figure.of("%d × %d members by CSV through the gateway, one after the other"
                            .formatted(associations, MEMBERS))
                    .is("%.1f s, %,.0f members/s".formatted(seconds, associations * MEMBERS / seconds)));
            figures.add(Figure.of("a preview of %d rows".formatted(MEMBERS)).is(told(previews)));
            figures.add(Figure.of("its application").is(told(applications)));
            return figures;
        }
    }

    private static String told(long[] nanos) {
        Latencies latencies = new Latencies(nanos, 0);
        return "p50 %.0f ms, p99 %.0f ms".formatted(latencies.millis(0.5), latencies.millis(0.99));
    }

    private static String members(int association) {
        StringBuilder csv = new StringBuilder("legal_name,register_number,country,nace,size_class,employees,city\n");
        for (int i = 0; i < MEMBERS; i++) {
            csv.append("Werk %d-%d GmbH,HRB %d%03d,DE,28.41,small,%d,Beispielstadt\n"
                    .formatted(association, i, association + 1, i, 10 + i));
        }
        return csv.toString();
    }
}
