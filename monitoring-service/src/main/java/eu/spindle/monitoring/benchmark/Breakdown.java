package eu.spindle.monitoring.benchmark;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A figure for groups of firms and for all of them together, shown so that no hidden group can be had by
 * subtracting what is shown from the whole.
 *
 * @param whole whether the figure for all is shown
 * @param groups whether the figure of each group is shown
 */
public record Breakdown(Disclosure whole, SequencedMap<String, Disclosure> groups) {

    /** Decides for disjoint groups; what is hidden must, taken together, be safe to know. */
    public static Breakdown of(DisclosureRules rules, Map<String, Pool> groups) {
        Disclosure whole = rules.of(together(groups.values()));
        var decided = new LinkedHashMap<String, Disclosure>();
        groups.forEach((name, pool) -> decided.put(name, rules.of(pool)));
        if (whole != Disclosure.SHOWN) {
            return new Breakdown(whole, decided);
        }
        while (revealsHidden(rules, groups, decided)) {
            String smallest = decided.entrySet().stream()
                    .filter(entry -> entry.getValue() == Disclosure.SHOWN)
                    .map(Map.Entry::getKey)
                    .min(Comparator.comparingInt((String name) -> firms(groups, name))
                            .thenComparing(name -> name))
                    .orElseThrow();
            decided.put(smallest, Disclosure.WOULD_REVEAL_ANOTHER);
        }
        return new Breakdown(whole, decided);
    }

    private static boolean revealsHidden(
            DisclosureRules rules, Map<String, Pool> groups, Map<String, Disclosure> decided) {
        if (!decided.containsValue(Disclosure.SHOWN)) {
            return false;
        }
        Pool hidden = Pool.EMPTY;
        for (var group : groups.entrySet()) {
            if (decided.get(group.getKey()) != Disclosure.SHOWN) {
                hidden = hidden.plus(group.getValue());
            }
        }
        return hidden.firms() > 0 && !rules.allow(hidden);
    }

    private static int firms(Map<String, Pool> groups, String name) {
        Pool pool = groups.get(name);
        return pool == null ? 0 : pool.firms();
    }

    private static Pool together(Collection<Pool> pools) {
        return pools.stream().reduce(Pool.EMPTY, Pool::plus);
    }
}
