package eu.spindle.monitoring.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What an observer does not know of a system: classes of firms, and one equation for each published sum that still
 * holds a class, reduced exactly. Classes of many owners come first, so that pivots stand on them where possible.
 */
record ObservedSystem(List<FirmClass> classes, int big, IntegerMatrix equations) {

    static ObservedSystem of(SumSystem system, Predicate<Contributor> known, int fewest) {
        Map<Integer, BitSet> patterns = new HashMap<>();
        int number = 0;
        for (BitSet row : system.rows()) {
            int sum = number++;
            row.stream()
                    .filter(column -> !known.test(system.columns().firm(column)))
                    .forEach(column -> patterns.computeIfAbsent(column, none -> new BitSet())
                            .set(sum));
        }
        Map<BitSet, Map<UUID, Double>> amounts = new HashMap<>();
        patterns.forEach((column, pattern) -> {
            amounts.computeIfAbsent(pattern, none -> new HashMap<>())
                    .merge(
                            system.columns().firm(column).owner(),
                            system.quantity().amount(column),
                            Double::sum);
        });
        var sorted = new ArrayList<Patterned>();
        amounts.forEach((pattern, of) -> sorted.add(new Patterned(pattern, FirmClass.of(of))));
        sorted.sort(Comparator.comparing((Patterned one) -> one.firms().owners().size() < fewest)
                .thenComparing(one -> -one.firms().total())
                .thenComparing(one -> one.pattern().toString()));
        var matrix = new ArrayList<long[]>();
        for (int sum = 0; sum < number; sum++) {
            var equation = new long[sorted.size()];
            boolean any = false;
            for (int i = 0; i < equation.length; i++) {
                if (sorted.get(i).pattern().get(sum)) {
                    equation[i] = 1;
                    any = true;
                }
            }
            if (any) {
                matrix.add(equation);
            }
        }
        int big = (int) sorted.stream()
                .filter(one -> one.firms().owners().size() >= fewest)
                .count();
        return new ObservedSystem(
                sorted.stream().map(Patterned::firms).toList(), big, IntegerMatrix.reduce(matrix, sorted.size()));
    }

    /** Firms and the sums they are in. */
    private record Patterned(BitSet pattern, FirmClass firms) {}
}
