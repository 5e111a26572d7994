package eu.spindle.monitoring.benchmark;

import java.util.Collection;
import java.util.List;

/**
 * The firms of several associations together. An association knows its own figure, so those whose own
 * figure is hidden are counted in only if, taken together, they are safe to know.
 *
 * @param pool the firms that are counted
 * @param leftOut how many associations had to be left out
 */
public record SectorPool(Pool pool, int leftOut) {

    public static SectorPool of(DisclosureRules rules, Collection<Pool> associations) {
        List<Pool> shown = associations.stream().filter(rules::allow).toList();
        List<Pool> hidden = associations.stream()
                .filter(pool -> pool.firms() > 0 && !rules.allow(pool))
                .toList();
        Pool unseen = together(hidden);
        if (shown.isEmpty() || hidden.isEmpty() || rules.allow(unseen)) {
            return new SectorPool(together(shown).plus(unseen), 0);
        }
        return new SectorPool(together(shown), hidden.size());
    }

    private static Pool together(List<Pool> pools) {
        return pools.stream().reduce(Pool.EMPTY, Pool::plus);
    }
}
