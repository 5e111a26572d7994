package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.definition.Indicator;
import eu.spindle.monitoring.formula.Figures;
import eu.spindle.monitoring.formula.Outcome;
import eu.spindle.monitoring.formula.Rational;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The data points under one indicator, added up over the firms for which it can be computed. Pools of
 * disjoint sets of firms can be merged without knowing the firms.
 *
 * @param firms how many firms are in it
 * @param sums by data point
 */
public record Pool(int firms, SortedMap<String, Sum> sums) {

    public static final Pool EMPTY = new Pool(0, new TreeMap<>());

    public Pool {
        sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
    }

    /** Pools the firms for which the indicator comes to a value; the others are not counted. */
    public static Pool of(Definitions definitions, Indicator indicator, Collection<Figures> firms) {
        Pool pool = EMPTY;
        for (Figures firm : firms) {
            if (definitions.compute(indicator.formula(), firm) instanceof Outcome.Value) {
                pool = pool.plus(ofOne(definitions, indicator, firm));
            }
        }
        return pool;
    }

    private static Pool ofOne(Definitions definitions, Indicator indicator, Figures firm) {
        var sums = new TreeMap<String, Sum>();
        for (String point : definitions.foundation(indicator.formula())) {
            if (firm.figure(point) instanceof Outcome.Value(Rational value)) {
                sums.put(point, Sum.of(value));
            }
        }
        return new Pool(1, sums);
    }

    public Pool plus(Pool other) {
        var merged = new TreeMap<>(sums);
        other.sums.forEach((point, sum) -> merged.merge(point, sum, Sum::plus));
        return new Pool(firms + other.firms, merged);
    }

    /** What the indicator comes to for all the firms together. */
    public Outcome compute(Definitions definitions, Indicator indicator) {
        return definitions.compute(indicator.formula(), point -> {
            Sum sum = sums.get(point);
            return sum == null ? new Outcome.Missing(new TreeSet<>(Set.of(point))) : Outcome.of(sum.total());
        });
    }
}
