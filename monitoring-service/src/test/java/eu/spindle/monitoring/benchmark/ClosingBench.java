package eu.spindle.monitoring.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.definition.PackReader;
import eu.spindle.monitoring.disclosure.Contributor;
import eu.spindle.monitoring.disclosure.PublishedSum;
import eu.spindle.monitoring.member.SizeClass;
import eu.spindle.packs.demo.DemoFigures;
import eu.spindle.packs.demo.DemoFirm;
import eu.spindle.packs.demo.DemoProgramme;
import eu.spindle.platform.number.Rational;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * The cost of the audit when cycles close: 2,000 firms of 15 associations, which close one after the other, with the
 * gaps and sizes of the demo's firms, compared with plain summing of the same figures. Not among the tests: {@code
 * infra/bench/run closing} runs it.
 */
class ClosingBench {

    private static final int ASSOCIATIONS = Integer.getInteger("closing.associations", 15);
    private static final int FIRMS = Integer.getInteger("closing.firms", 2000) / ASSOCIATIONS;
    private static final int YEAR = 2025;

    @Test
    void closesWithinAMinute() throws Exception {
        Definitions definitions;
        try (var pack = DemoProgramme.pack()) {
            definitions = new PackReader().read(pack.readAllBytes()).definitions();
        }
        var random = new Random(1);
        var published = new Store();
        var firms = new ArrayList<ReportedFirm>();
        double slowest = 0;
        long largest = 0;
        System.out.println("| closing | firms | cells shown | of the sector | summing s | audit s | ratio | heap MB |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (int a = 0; a < ASSOCIATIONS; a++) {
            UUID association = new UUID(7, a);
            for (int i = 0; i < FIRMS; i++) {
                firms.add(firm(random, a + "/" + i, association, definitions));
            }
            long before = heap();
            double begun = seconds();
            var round = new ReleaseRound(definitions, published, Instant.EPOCH);
            List<Cell> cells = round.cells(firms, association);
            round.audit(cells);
            double audited = seconds() - begun;
            long used = heap() - before;
            begun = seconds();
            cells.forEach(cell -> cell.compute(definitions));
            double summed = seconds() - begun;
            long shown = cells.stream()
                    .filter(cell -> round.figure(cell, Base.NOTHING).shown())
                    .count();
            long ofSector = cells.stream()
                    .filter(cell -> cell.association() == null)
                    .filter(cell -> round.figure(cell, Base.NOTHING).shown())
                    .count();
            System.out.printf(
                    "| %d | %d | %d | %d | %.2f | %.1f | %.0f | %d |%n",
                    a + 1, firms.size(), shown, ofSector, summed, audited, audited / summed, used >> 20);
            round.published().forEach(published::add);
            slowest = Math.max(slowest, audited);
            largest = Math.max(largest, used);
        }
        assertThat(slowest).as("seconds of processor").isLessThan(60);
        assertThat(largest >> 20).as("MB above what was there").isLessThan(256);
    }

    /** Processor time, so that other work on the machine does not count. */
    private static double seconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static ReportedFirm firm(Random random, String name, UUID association, Definitions definitions) {
        double share = random.nextDouble();
        String size = share < 0.25 ? "micro" : share < 0.6 ? "small" : share < 0.9 ? "medium" : "large";
        int employees = switch (size) {
            case "micro" -> 3 + random.nextInt(7);
            case "small" -> 10 + random.nextInt(40);
            case "medium" -> 50 + random.nextInt(200);
            default -> 250 + random.nextInt(1500);
        };
        var firm = new DemoFirm(
                "bench", name, name, "", "DE", "28.41", size, employees, "Town", "office@example.org", "de");
        Map<String, BigDecimal> amounts = new HashMap<>();
        DemoFigures.of(firm, YEAR).forEach((point, text) -> {
            switch (text) {
                case "true" -> amounts.put(point, BigDecimal.ONE);
                case "false" -> amounts.put(point, BigDecimal.ZERO);
                case "1-4", "5+" -> {
                    // A class is no amount.
                }
                default -> amounts.put(point, new BigDecimal(text));
            }
        });
        return ReportedFirm.of(
                Contributor.independent(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), association),
                SizeClass.valueOf(size.toUpperCase(Locale.ROOT)),
                definitions,
                amounts);
    }

    /** Replaces the table with a compact form: firms and values by number. */
    private static final class Store implements Consumer<Consumer<PublishedSum>> {

        private final List<Contributor> firms = new ArrayList<>();
        private final Map<Contributor, Integer> firmNumbers = new HashMap<>();
        private final List<Rational> values = new ArrayList<>();
        private final Map<Rational, Integer> valueNumbers = new HashMap<>();
        private final List<Stored> sums = new ArrayList<>();

        void add(PublishedSum sum) {
            int[] cells = new int[2 * sum.values().size()];
            int next = 0;
            for (var entry : sum.values().entrySet()) {
                cells[next++] = number(entry.getKey(), firms, firmNumbers);
                cells[next++] = number(entry.getValue(), values, valueNumbers);
            }
            sums.add(new Stored(sum.quantity(), sum.kind(), cells));
        }

        private static <T> int number(T one, List<T> all, Map<T, Integer> numbers) {
            return numbers.computeIfAbsent(one, added -> {
                all.add(added);
                return all.size() - 1;
            });
        }

        @Override
        public void accept(Consumer<PublishedSum> taken) {
            for (Stored sum : sums) {
                var cells = new LinkedHashMap<Contributor, Rational>();
                for (int i = 0; i < sum.cells().length; i += 2) {
                    cells.put(firms.get(sum.cells()[i]), values.get(sum.cells()[i + 1]));
                }
                taken.accept(new PublishedSum(sum.quantity(), sum.kind(), cells));
            }
        }

        private record Stored(String quantity, PublishedSum.Kind kind, int[] cells) {}
    }
}
