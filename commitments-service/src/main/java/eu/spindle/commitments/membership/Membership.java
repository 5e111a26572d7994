package eu.spindle.commitments.membership;

import eu.spindle.commitments.person.Persons;
import eu.spindle.platform.Ids;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What one person may be in one association, from the invitation on. */
@Entity
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class Membership {

    static final String INVITED = "invited";
    static final String ACTIVE = "active";
    static final String REVOKED = "revoked";

    @Id
    private UUID id;

    @TenantId
    private UUID associationId;

    @Version
    private @Nullable Long version;

    private String role;
    private @Nullable UUID enterpriseId;
    private @Nullable UUID personId;
    private String email;
    private String emailKey;
    private @Nullable String name;
    private String language;
    private String status;
    private Instant invitedAt;
    private UUID invitedBy;
    private Instant sentAt;
    private Instant expiresAt;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant revokedAt;
    private @Nullable Instant leftAt;

    protected Membership() {}

    static Membership invited(Invitee guest, UUID by, Instant at, Instant until) {
        var membership = new Membership();
        membership.id = Ids.next();
        membership.role = guest.role().code();
        membership.enterpriseId = guest.enterprise();
        membership.email = guest.email();
        membership.emailKey = key(guest.email());
        membership.name = guest.name();
        membership.language = guest.language();
        membership.status = INVITED;
        membership.invitedAt = at;
        membership.invitedBy = by;
        membership.sentAt = at;
        membership.expiresAt = until;
        return membership;
    }

    /** Makes the invitation good for some time more, since it is sent again. */
    void renew(Instant at, Instant until) {
        if (!status.equals(INVITED)) {
            throw DomainException.conflict(status.equals(ACTIVE) ? "invitation-used" : "invitation-revoked");
        }
        sentAt = at;
        expiresAt = until;
    }

    /** Accepts the invitation for somebody whose address it was sent to.
     *
     * @return false when the same person had accepted before
     */
    boolean accept(Persons.Person person, Instant at) {
        if (status.equals(REVOKED)) {
            throw DomainException.of(ErrorKind.GONE, "invitation-revoked");
        }
        if (!person.owns(email)) {
            throw DomainException.forbidden("invitation-other-address");
        }
        if (status.equals(ACTIVE)) {
            if (person.id().equals(personId)) {
                return false;
            }
            throw DomainException.conflict("invitation-used");
        }
        if (expired(at)) {
            throw DomainException.of(ErrorKind.GONE, "invitation-expired");
        }
        status = ACTIVE;
        personId = person.id();
        acceptedAt = at;
        if (name == null) {
            name = person.name();
        }
        return true;
    }

    /** Gives another role. */
    boolean change(Role to, @Nullable UUID enterprise) {
        if (status.equals(REVOKED)) {
            throw DomainException.conflict("membership-revoked");
        }
        if (is(to) && java.util.Objects.equals(enterpriseId, enterprise)) {
            return false;
        }
        role = to.code();
        enterpriseId = enterprise;
        // Another firm than one that left is a member, or it could not be given.
        leftAt = null;
        return true;
    }

    /** Takes the invitation back; what was accepted is a membership, which an admin revokes. */
    boolean takeBack(Instant at) {
        if (status.equals(ACTIVE)) {
            throw DomainException.conflict("invitation-used");
        }
        return revoke(at);
    }

    /** Takes all rights away. */
    boolean revoke(Instant at) {
        if (status.equals(REVOKED)) {
            return false;
        }
        status = REVOKED;
        revokedAt = at;
        return true;
    }

    /** Its firm left: who has come keeps what she may read for some time, who was invited is not any more. */
    void firmLeft(Instant at) {
        if (status.equals(INVITED)) {
            revoke(at);
        } else {
            leftAt = at;
        }
    }

    void firmRejoined() {
        leftAt = null;
    }

    /** Whether it is of a firm that left, so that it gives nothing but some reading. */
    boolean ofFormerMember() {
        return leftAt != null;
    }

    /** {@code invited}, {@code expired}, {@code active} or {@code revoked}. */
    String stateAt(Instant now) {
        return expired(now) ? "expired" : status;
    }

    private boolean expired(Instant now) {
        return status.equals(INVITED) && !expiresAt.isAfter(now);
    }

    static String key(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    MembershipChanged changed() {
        return new MembershipChanged(id, personId, role, enterpriseId, status);
    }

    boolean is(Role other) {
        return role.equals(other.code());
    }

    String status() {
        return status;
    }

    boolean active() {
        return status.equals(ACTIVE);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    String role() {
        return role;
    }

    @Nullable
    UUID enterprise() {
        return enterpriseId;
    }

    @Nullable
    UUID person() {
        return personId;
    }

    String email() {
        return email;
    }

    @Nullable
    String name() {
        return name;
    }

    String language() {
        return language;
    }

    Instant invitedAt() {
        return invitedAt;
    }

    /** When the invitation was sent the last time. */
    Instant sentAt() {
        return sentAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Instant acceptedAt() {
        return acceptedAt;
    }
}
