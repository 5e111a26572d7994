package eu.spindle.commitments.membership;

import eu.spindle.commitments.membership.invitation.Invitee;
import eu.spindle.commitments.person.Persons;
import eu.spindle.platform.Ids;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.code.CodeColumn;
import eu.spindle.platform.database.UniqueConstraint;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The role of one person in one association, from the invitation on. */
@Entity
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields.
class Membership {

    /** A person has a role once, in the association or for a firm. */
    static final UniqueConstraint ONCE = new UniqueConstraint("membership_once");

    @Id
    private UUID id;

    @TenantId
    private UUID associationId;

    @Version
    private @Nullable Long version;

    private Role role;
    private @Nullable UUID enterpriseId;
    private @Nullable UUID personId;
    private String email;
    private String emailKey;
    private @Nullable String name;
    private String language;
    private MembershipStatus status;
    private Instant invitedAt;
    private UUID invitedBy;
    private Instant sentAt;
    private Instant expiresAt;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant revokedAt;
    private @Nullable Instant leftAt;

    protected Membership() {}

    static Membership invited(Invitee invitee, UUID by, Instant at, Instant until) {
        var membership = new Membership();
        membership.id = Ids.next();
        membership.role = invitee.role();
        membership.enterpriseId = invitee.enterprise();
        membership.email = invitee.email();
        membership.emailKey = key(invitee.email());
        membership.name = invitee.name();
        membership.language = invitee.language();
        membership.status = MembershipStatus.INVITED;
        membership.invitedAt = at;
        membership.invitedBy = by;
        membership.sentAt = at;
        membership.expiresAt = until;
        return membership;
    }

    /** Extends an invitation, since it is sent again. */
    void renew(Instant at, Instant until) {
        if (status != MembershipStatus.INVITED) {
            throw DomainException.conflict(
                    status == MembershipStatus.ACTIVE ? "invitation-used" : "invitation-revoked");
        }
        sentAt = at;
        expiresAt = until;
    }

    /** Accepts the invitation for the owner of the address to which it was sent.
     *
     * @return false when the same person had accepted before
     */
    boolean accept(Persons.Person person, Instant at) {
        if (status == MembershipStatus.REVOKED) {
            throw DomainException.of(ErrorKind.GONE, "invitation-revoked");
        }
        if (!person.owns(email)) {
            throw DomainException.forbidden("invitation-other-address");
        }
        if (status == MembershipStatus.ACTIVE) {
            if (person.id().equals(personId)) {
                return false;
            }
            throw DomainException.conflict("invitation-used");
        }
        if (expired(at)) {
            throw DomainException.of(ErrorKind.GONE, "invitation-expired");
        }
        status = MembershipStatus.ACTIVE;
        personId = person.id();
        acceptedAt = at;
        if (name == null) {
            name = person.name();
        }
        return true;
    }

    /** Changes role and firm.
     *
     * @return false when nothing changes
     */
    boolean change(Role to, @Nullable UUID enterprise) {
        if (status == MembershipStatus.REVOKED) {
            throw DomainException.conflict("membership-revoked");
        }
        if (is(to) && java.util.Objects.equals(enterpriseId, enterprise)) {
            return false;
        }
        role = to;
        enterpriseId = enterprise;
        // Only a member firm can be given.
        leftAt = null;
        return true;
    }

    /** Revokes an invitation; an accepted one is a membership, which an admin revokes. */
    boolean revokeInvitation(Instant at) {
        if (status == MembershipStatus.ACTIVE) {
            throw DomainException.conflict("invitation-used");
        }
        return revoke(at);
    }

    /** Ends all rights.
     *
     * @return false when it was revoked before
     */
    boolean revoke(Instant at) {
        if (status == MembershipStatus.REVOKED) {
            return false;
        }
        status = MembershipStatus.REVOKED;
        revokedAt = at;
        return true;
    }

    /** Applies that its firm left: an invitation ends, and a member can only read for some time. */
    void firmLeft(Instant at) {
        if (status == MembershipStatus.INVITED) {
            revoke(at);
        } else {
            leftAt = at;
        }
    }

    void firmRejoined() {
        leftAt = null;
    }

    /** Whether its firm left, so that it only allows to read for some time. */
    boolean ofFormerMember() {
        return leftAt != null;
    }

    /** The status for readers: an invitation expires without being changed. */
    MembershipStatus statusAt(Instant now) {
        return expired(now) ? MembershipStatus.EXPIRED : status;
    }

    private boolean expired(Instant now) {
        return status == MembershipStatus.INVITED && !expiresAt.isAfter(now);
    }

    static String key(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    /** The refusal of a second membership of this person with this role. */
    DomainException exists() {
        return DomainException.conflict("membership-exists", email, role);
    }

    MembershipChanged changed() {
        return new MembershipChanged(id, personId, role, enterpriseId, status);
    }

    boolean is(Role other) {
        return role == other;
    }

    MembershipStatus status() {
        return status;
    }

    boolean active() {
        return status == MembershipStatus.ACTIVE;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    Role role() {
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

    /** When the invitation was last sent. */
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

    /** The column of a role. */
    @Converter(autoApply = true)
    static final class RoleColumn extends CodeColumn<Role> {

        RoleColumn() {
            super(Role.class);
        }
    }
}
