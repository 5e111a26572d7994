package eu.spindle.monitoring.disclosure;

import java.util.UUID;

/**
 * A firm whose value is part of a sum.
 *
 * @param owner the ownership group it belongs to, which counts as one; the firm itself where none is known
 * @param association whose people know this firm's figures
 */
public record Contributor(UUID firm, UUID owner, UUID association) {

    /** A firm of which no owner is known. */
    public static Contributor independent(UUID firm, UUID association) {
        return new Contributor(firm, firm, association);
    }
}
