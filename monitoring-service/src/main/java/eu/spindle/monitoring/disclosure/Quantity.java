package eu.spindle.monitoring.disclosure;

import eu.spindle.monitoring.formula.Rational;
import java.math.MathContext;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is summed: each firm's values of it, and which sets of them are spread. */
final class Quantity {

    private final PublishedSum.Kind kind;
    private final Columns columns;
    private final Map<Unknown, Integer> numbers = new HashMap<>();
    private final Map<Contributor, Integer> versions = new HashMap<>();
    private final Map<Integer, Rational> values = new HashMap<>();
    private final Map<Integer, Double> amounts = new HashMap<>();
    private final Map<BitSet, Boolean> spread = new HashMap<>();

    Quantity(PublishedSum.Kind kind, Columns columns) {
        this.kind = kind;
        this.columns = columns;
    }

    PublishedSum.Kind kind() {
        return kind;
    }

    /** The unknowns that a sum is made of. */
    BitSet row(PublishedSum sum) {
        var row = new BitSet();
        sum.values().forEach((firm, value) -> row.set(number(new Unknown(firm, value))));
        return row;
    }

    private int number(Unknown unknown) {
        return numbers.computeIfAbsent(unknown, added -> {
            int version = versions.merge(added.firm(), 1, Integer::sum);
            int column = columns.number(added.firm(), version);
            values.put(column, added.value());
            amounts.put(
                    column, added.value().abs().rounded(MathContext.DECIMAL64).doubleValue());
            return column;
        });
    }

    double amount(int column) {
        return amounts.getOrDefault(column, 0.0);
    }

    /** Whether a sum of these unknowns would be spread as a published sum must be. */
    boolean isSpread(BitSet unknowns, DisclosureLimits limits) {
        return spread.computeIfAbsent((BitSet) unknowns.clone(), set -> limits.spread(shares(set)));
    }

    private List<Rational> shares(BitSet unknowns) {
        Map<UUID, Rational> byOwner = new HashMap<>();
        unknowns.stream()
                .forEach(column -> byOwner.merge(
                        columns.firm(column).owner(),
                        values.getOrDefault(column, Rational.ZERO).abs(),
                        Rational::plus));
        return byOwner.values().stream()
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }

    /** One firm's value, as long as it stays the same. */
    private record Unknown(Contributor firm, Rational value) {}
}
