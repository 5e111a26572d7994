package eu.spindle.monitoring.member;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Groups of firms that count as one. Firms with a common owner, now or when figures were released, are in one group, also
 * through other firms: so a firm that changes its owner reveals neither earlier nor later figures.
 */
public final class OwnershipGroups {

    private final Map<UUID, UUID> parents = new HashMap<>();

    private OwnershipGroups() {}

    /** The groups that follow from all owners, present and former. */
    public static OwnershipGroups of(Collection<FirmOwner> owners) {
        var groups = new OwnershipGroups();
        owners.forEach(one -> groups.join(groups.of(one.firm()), groups.of(one.owner())));
        return groups;
    }

    /** The id that stands for the firm's group; the firm's own id where no owner is known. */
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
