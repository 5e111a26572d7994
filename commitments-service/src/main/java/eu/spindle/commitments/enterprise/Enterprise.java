package eu.spindle.commitments.enterprise;

import eu.spindle.platform.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A member firm of an association. */
@Entity
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields.
class Enterprise {

    @Id
    private UUID id;

    @TenantId
    private UUID associationId;

    @Version
    private @Nullable Long version;

    @Embedded
    private Details details;

    private String nameKey;
    private String registerKey;
    private EnterpriseStatus status;
    private Instant joinedAt;
    private @Nullable Instant leftAt;

    protected Enterprise() {}

    static Enterprise joined(Details details, Instant at) {
        var enterprise = new Enterprise();
        enterprise.id = Ids.next();
        enterprise.joinedAt = at;
        enterprise.status = EnterpriseStatus.ACTIVE;
        enterprise.apply(details);
        return enterprise;
    }

    /** Replaces its details; a firm that had left is a member again.
     *
     * @return false when nothing changes
     */
    boolean edit(Details other, Instant at) {
        if (other.equals(details) && status == EnterpriseStatus.ACTIVE) {
            return false;
        }
        if (hasLeft()) {
            joinedAt = at;
        }
        status = EnterpriseStatus.ACTIVE;
        leftAt = null;
        apply(other);
        return true;
    }

    private void apply(Details other) {
        details = other;
        nameKey = key(other.legalName());
        registerKey = other.registerKey();
    }

    /** Ends the membership; pledges and reports stay.
     *
     * @return false when it had left before
     */
    boolean leave(Instant at) {
        if (hasLeft()) {
            return false;
        }
        status = EnterpriseStatus.LEFT;
        leftAt = at;
        return true;
    }

    /** Restores the state before a membership that is undone. */
    void restoreLeft(Instant joined, Instant left) {
        status = EnterpriseStatus.LEFT;
        joinedAt = joined;
        leftAt = left;
    }

    boolean hasLeft() {
        return status == EnterpriseStatus.LEFT;
    }

    EnterpriseChanged changed() {
        return new EnterpriseChanged(
                id, details.legalName(), details.sizeClass(), details.country(), status, details.parentGroup());
    }

    /** The event when its import is undone. */
    EnterpriseChanged removed() {
        return new EnterpriseChanged(
                id, details.legalName(), details.sizeClass(), details.country(), EnterpriseStatus.REMOVED, null);
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    Details details() {
        return details;
    }

    EnterpriseStatus status() {
        return status;
    }

    String nameKey() {
        return nameKey;
    }

    String registerKey() {
        return registerKey;
    }

    /** Start of the present membership, or of the last one. */
    Instant joinedAt() {
        return joinedAt;
    }

    @Nullable
    Instant leftAt() {
        return leftAt;
    }
}
