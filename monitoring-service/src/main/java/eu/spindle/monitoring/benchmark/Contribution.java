package eu.spindle.monitoring.benchmark;

import java.util.Set;
import java.util.UUID;

/**
 * What an association's firms add to the sector's figure of one indicator.
 *
 * @param firms the firms that are counted, by id only
 */
record Contribution(String indicator, Set<UUID> firms, Pool pool, Base base) {
    Contribution {
        firms = Set.copyOf(firms);
    }
}
