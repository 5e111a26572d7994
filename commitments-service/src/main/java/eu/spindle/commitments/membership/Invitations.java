package eu.spindle.commitments.membership;

import eu.spindle.commitments.association.AssociationStatus;
import eu.spindle.commitments.association.Routes;
import eu.spindle.commitments.enterprise.Enterprises;
import eu.spindle.commitments.membership.invitation.InvitationKey;
import eu.spindle.commitments.membership.invitation.InvitationSettings;
import eu.spindle.commitments.membership.invitation.Invitee;
import eu.spindle.commitments.person.Persons;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import eu.spindle.platform.limit.RateLimits;
import eu.spindle.platform.tenancy.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of invitations. */
@Service
@Transactional
class Invitations {

    private final MembershipRepository memberships;
    private final Persons persons;
    private final Enterprises enterprises;
    private final Routes routes;
    private final InvitationKey key;
    private final InvitationSettings settings;
    private final RateLimits limits;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invitations(
            MembershipRepository memberships,
            Persons persons,
            Enterprises enterprises,
            Routes routes,
            InvitationKey key,
            InvitationSettings settings,
            RateLimits limits,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.memberships = memberships;
        this.persons = persons;
        this.enterprises = enterprises;
        this.routes = routes;
        this.key = key;
        this.settings = settings;
        this.limits = limits;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Invites people; an existing membership or invitation to the same role stays as it is. */
    List<Membership> invite(List<Invitee> invitees, Caller by) {
        invitees.forEach(invitee -> requireAllowed(invitee, by));
        memberships.lockInvitationsOf(Scope.required().association());
        if (by.enterprise() != null) {
            limitPerDay(by.enterprise(), invitees.size());
        }
        return invitees.stream().map(invitee -> invite(invitee, by.id())).toList();
    }

    private void requireAllowed(Invitee invitee, Caller by) {
        if (invitee.enterprise() != null) {
            // First: a firm of another association is not found, rather than forbidden.
            enterprises.requireActive(invitee.enterprise());
        }
        requireManager(invitee.role(), invitee.enterprise(), by);
    }

    /** An admin manages every role, and the lead of a firm the role of its contributors. */
    private static void requireManager(Role role, @Nullable UUID enterprise, Caller by) {
        var own = by.is(Role.ENTERPRISE_LEAD)
                && role == Role.ENTERPRISE_CONTRIBUTOR
                && by.enterpriseRequired().equals(enterprise);
        var appointed = by.is(Role.PROGRAMME_STEWARD) && role == Role.ASSOCIATION_ADMIN;
        if (!own && !appointed && !by.is(Role.ASSOCIATION_ADMIN)) {
            throw DomainException.forbidden("invitation-not-yours", role);
        }
    }

    /** Limits the invitations of a firm, which are sent in its association's name. */
    private void limitPerDay(UUID enterprise, int more) {
        var today = memberships.countByEnterpriseIdAndInvitedAtAfter(enterprise, now().minus(Duration.ofDays(1)));
        if (today + more > settings.perFirmAndDay()) {
            throw DomainException.tooOften(
                    Duration.ofHours(1), "too-many-invitations", Integer.toString(settings.perFirmAndDay()));
        }
    }

    private Membership invite(Invitee invitee, UUID by) {
        return memberships
                .findCurrent(Membership.key(invitee.email()), invitee.role(), invitee.enterprise())
                .orElseGet(() -> {
                    limits.countMailTo(invitee.email());
                    var now = now();
                    var invited = Membership.invited(invitee, by, now, now.plus(settings.valid()));
                    save("membership.invited", invited);
                    events.publishEvent(new InvitationRequested(invited.id()));
                    return invited;
                });
    }

    /** Sends an invitation again; it is then valid for the full time from now. */
    Membership resend(UUID id, Caller by) {
        var membership = findManaged(id, by);
        var sent = membership.sentAt();
        var now = now();
        membership.renew(now, now.plus(settings.valid()));
        requirePauseSince(sent);
        limits.countMailTo(membership.email());
        save("membership.reinvited", membership);
        events.publishEvent(new InvitationRequested(id));
        return membership;
    }

    private void requirePauseSince(Instant sent) {
        var wait = Duration.between(now(), sent.plus(settings.pause()));
        if (wait.isPositive()) {
            throw DomainException.tooOften(
                    wait,
                    "invitation-just-sent",
                    Long.toString(wait.plusSeconds(59).toMinutes()));
        }
    }

    /** Revokes an invitation that is not accepted yet. */
    Membership revoke(UUID id, Caller by) {
        var membership = findManaged(id, by);
        if (membership.revokeInvitation(now())) {
            save("membership.revoked", membership);
        }
        return membership;
    }

    /** An invitation that the caller may manage, locked. */
    private Membership findManaged(UUID id, Caller by) {
        var membership = memberships.lock(id).orElseThrow(DomainException::notFound);
        requireManager(membership.role(), membership.enterprise(), by);
        return membership;
    }

    /** An invitation with its association and the path of its link. */
    record InvitationDetails(Membership membership, UUID association, String path) {}

    /** The invitation of a link.
     *
     * @throws DomainException 404 for an invalid link
     */
    @Transactional(propagation = Propagation.NEVER)
    InvitationDetails of(String token) {
        var reference = reference(token);
        return byId(reference.association(), reference.invitation());
    }

    @Transactional(propagation = Propagation.NEVER)
    InvitationDetails byId(UUID association, UUID invitation) {
        var token = key.token(new InvitationKey.Reference(association, invitation));
        return new InvitationDetails(
                routes.within(association, () -> memberships.findById(invitation))
                        .orElseThrow(DomainException::notFound),
                association,
                "/join/" + token);
    }

    /** Accepts an invitation for a person who has signed in. */
    @Transactional(propagation = Propagation.NEVER)
    Membership accept(String token, UUID person) {
        var reference = reference(token);
        var accepting = persons.find(person).orElseThrow(DomainException::notFound);
        if (routes.byId(reference.association())
                .filter(route -> route.status() == AssociationStatus.SUSPENDED)
                .isPresent()) {
            throw DomainException.conflict("invitation-suspended");
        }
        return routes.within(reference.association(), () -> {
            var membership = memberships.lock(reference.invitation()).orElseThrow(DomainException::notFound);
            if (membership.accept(accepting, now())) {
                save("membership.accepted", membership);
            }
            return membership;
        });
    }

    private InvitationKey.Reference reference(String token) {
        return key.read(token).orElseThrow(() -> DomainException.of(ErrorKind.NOT_FOUND, "invitation-unknown"));
    }

    private void save(String action, Membership membership) {
        Membership.ONCE.guard(() -> memberships.saveAndFlush(membership), membership::exists);
        var details = new HashMap<String, Object>();
        details.put("role", membership.role());
        if (membership.enterprise() != null) {
            details.put("enterprise", membership.enterprise());
        }
        if (membership.person() != null) {
            details.put("person", membership.person());
        }
        audit.record(action, "membership", membership.id(), details);
        events.publishEvent(membership.changed());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
