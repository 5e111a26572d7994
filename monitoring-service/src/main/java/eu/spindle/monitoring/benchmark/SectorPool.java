package eu.spindle.monitoring.benchmark;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Which associations are counted in a sector figure. An association knows its own figure, so those whose own
 * figure is hidden are counted in only if, taken together, they are safe to know.
 */
final class SectorPool {

    private SectorPool() {}

    static <T> List<T> counted(DisclosureRules rules, Collection<T> associations, Function<T, Pool> pool) {
        List<T> shown = associations.stream()
                .filter(part -> rules.allow(pool.apply(part)))
                .toList();
        Pool unseen = associations.stream()
                .map(pool)
                .filter(part -> !rules.allow(part))
                .reduce(Pool.EMPTY, Pool::plus);
        return shown.isEmpty() || unseen.firms() == 0 || rules.allow(unseen) ? List.copyOf(associations) : shown;
    }
}
