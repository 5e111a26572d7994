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
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class Enterprise {

    static final String ACTIVE = "active";
    static final String LEFT = "left";

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
    private String status;
    private Instant joinedAt;
    private @Nullable Instant leftAt;

    protected Enterprise() {}

    static Enterprise joined(Details details, Instant at) {
        var enterprise = new Enterprise();
        enterprise.id = Ids.next();
        enterprise.joinedAt = at;
        enterprise.status = ACTIVE;
        enterprise.tell(details);
        return enterprise;
    }

    /** Takes what is now known of it; a firm that had left is a member again.
     *
     * @return false when nothing is new
     */
    boolean edit(Details told, Instant at) {
        if (told.equals(details) && status.equals(ACTIVE)) {
            return false;
        }
        if (hasLeft()) {
            joinedAt = at;
        }
        status = ACTIVE;
        leftAt = null;
        tell(told);
        return true;
    }

    private void tell(Details told) {
        details = told;
        nameKey = key(told.legalName());
        registerKey = told.registerKey();
    }

    /** Ends the membership; what it has promised and reported stays.
     *
     * @return false when it had left already
     */
    boolean leave(Instant at) {
        if (hasLeft()) {
            return false;
        }
        status = LEFT;
        leftAt = at;
        return true;
    }

    /** Makes it again what it was before a membership that was a mistake. */
    void leftSince(Instant joined, Instant left) {
        status = LEFT;
        joinedAt = joined;
        leftAt = left;
    }

    boolean hasLeft() {
        return status.equals(LEFT);
    }

    EnterpriseChanged changed() {
        return new EnterpriseChanged(
                id, details.legalName(), details.sizeClass(), details.country(), status, details.parentGroup());
    }

    /** What is told when it was taken in by mistake. */
    EnterpriseChanged removed() {
        return new EnterpriseChanged(id, details.legalName(), details.sizeClass(), details.country(), "removed", null);
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

    String status() {
        return status;
    }

    String nameKey() {
        return nameKey;
    }

    String registerKey() {
        return registerKey;
    }

    /** Since when it is a member, or was one until it left. */
    Instant joinedAt() {
        return joinedAt;
    }

    @Nullable
    Instant leftAt() {
        return leftAt;
    }
}
