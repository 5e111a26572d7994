package eu.spindle.monitoring.disclosure;

import java.util.UUID;

/**
 * A firm with a value in a sum.
 *
 * @param owner the group that owns it, which counts as one; the firm itself where no owner is known
 * @param association the association, whose people know the firm's figures
 */
public record Contributor(UUID firm, UUID owner, UUID association) {

    /** A firm without a known owner. */
    public static Contributor independent(UUID firm, UUID association) {
        return new Contributor(firm, firm, association);
    }
}
