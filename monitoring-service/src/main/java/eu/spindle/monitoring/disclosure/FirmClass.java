package eu.spindle.monitoring.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * Firms in the same published sums, which no combination of these can tell apart.
 *
 * @param owners the numbers of the owners
 * @param total the sum of all amounts, unknown to the observer
 * @param largest the largest amount of an owner
 * @param second the second largest amount of an owner
 */
record FirmClass(BitSet owners, double total, double largest, double second) {

    static FirmClass of(BitSet unknowns, Columns columns, IntToDoubleFunction amount) {
        Map<Integer, Double> amounts = new HashMap<>();
        unknowns.stream()
                .forEach(column -> amounts.merge(columns.owner(column), amount.applyAsDouble(column), Double::sum));
        var owners = new BitSet();
        amounts.keySet().forEach(owners::set);
        double[] rising = amounts.values().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return new FirmClass(
                owners,
                Arrays.stream(rising).sum(),
                rising[rising.length - 1],
                rising.length > 1 ? rising[rising.length - 2] : 0);
    }

    int size() {
        return owners.cardinality();
    }
}
