package eu.spindle.monitoring.member;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Firms that count as one. Whoever has, or had when figures were released, an owner in common belongs together, be it
 * through others: so a firm that changes its group opens neither what was released before nor what comes after.
 */
public final class OwnershipGroups {

    private final Map<UUID, UUID> parents = new HashMap<>();

    private OwnershipGroups() {}

    /** The groups that follow from who belongs, or belonged, to whom. */
    public static OwnershipGroups of(Collection<FirmOwner> known) {
        var groups = new OwnershipGroups();
        known.forEach(one -> groups.join(groups.of(one.firm()), groups.of(one.owner())));
        return groups;
    }

    /** What stands for all firms of this one's group; the firm itself where none is known. */
    public UUID of(UUID firm) {
        UUID one = firm;
        for (UUID parent = parents.get(one); parent != null; parent = parents.get(one)) {
            one = parent;
        }
        return one;
    }

    private void join(UUID one, UUID other) {
        if (!one.equals(other)) {
            parents.put(one, other);
        }
    }
}
