package eu.spindle.monitoring.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * Firms that are in the very same published sums, which no combination of these can tell apart.
 *
 * @param owners by their numbers
 * @param total of all amounts, unknown to the observer
 * @param largest amount of one owner
 * @param second largest amount of one owner
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
