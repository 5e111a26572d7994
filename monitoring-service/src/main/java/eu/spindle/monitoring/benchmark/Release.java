package eu.spindle.monitoring.benchmark;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * A figure that has been shown, which is never taken back or changed: which firms were in it.
 *
 * @param firms the firms that were counted
 */
public record Release(Set<UUID> firms) {

    public Release {
        firms = Set.copyOf(firms);
    }

    /**
     * Whether a figure over other firms may be shown beside all earlier ones, so that no difference between
     * any two of them tells about fewer firms than a figure needs.
     */
    static boolean allowed(DisclosureRules rules, Set<UUID> firms, Collection<Release> earlier) {
        return earlier.stream().allMatch(release -> difference(firms, release.firms()) >= rules.fewestFirms());
    }

    private static int difference(Set<UUID> one, Set<UUID> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        return one.size() + other.size() - 2 * both.size();
    }
}
