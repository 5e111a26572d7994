package eu.spindle.commitments.membership;

import eu.spindle.commitments.association.AssociationStatus;
import eu.spindle.commitments.association.Routes;
import eu.spindle.commitments.enterprise.Enterprises;
import eu.spindle.commitments.person.Persons;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import eu.spindle.platform.limit.RateLimits;
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

/** Invites people, and takes their acceptance. */
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

    /** Invites all of them; who has that role already, or is invited to it, is left as it is. */
    List<Membership> invite(List<Invitee> guests, Caller by) {
        guests.forEach(guest -> allow(guest, by));
        if (by.enterprise() != null) {
            boundPerDay(by.enterprise(), guests.size());
        }
        return guests.stream().map(guest -> invite(guest, by.id())).toList();
    }

    private void allow(Invitee guest, Caller by) {
        if (guest.enterprise() != null) {
            // First, so that another's firm is not found rather than forbidden.
            enterprises.requireActive(guest.enterprise());
        }
        requireGiver(guest.role(), guest.enterprise(), by);
    }

    /** An admin gives and takes back every role, the owner of a firm that of contributors to it. */
    private static void requireGiver(Role role, @Nullable UUID enterprise, Caller by) {
        var own = by.is(Role.ENTERPRISE_LEAD)
                && role == Role.ENTERPRISE_CONTRIBUTOR
                && by.enterpriseRequired().equals(enterprise);
        var appointed = by.is(Role.PROGRAMME_STEWARD) && role == Role.ASSOCIATION_ADMIN;
        if (!own && !appointed && !by.is(Role.ASSOCIATION_ADMIN)) {
            throw DomainException.forbidden("invitation-not-yours", role);
        }
    }

    /** A firm that invites the whole world would do so in its association's name. */
    private void boundPerDay(UUID enterprise, int more) {
        memberships.takeTurns(enterprise);
        var today = memberships.countByEnterpriseIdAndInvitedAtAfter(enterprise, now().minus(Duration.ofDays(1)));
        if (today + more > settings.perFirmAndDay()) {
            throw DomainException.tooOften(
                    Duration.ofHours(1), "too-many-invitations", Integer.toString(settings.perFirmAndDay()));
        }
    }

    private Membership invite(Invitee guest, UUID by) {
        return memberships
                .findCurrent(Membership.key(guest.email()), guest.role().code(), guest.enterprise())
                .orElseGet(() -> {
                    limits.countMailTo(guest.email());
                    var now = now();
                    var invited = Membership.invited(guest, by, now, now.plus(settings.valid()));
                    tell("membership.invited", invited);
                    events.publishEvent(new InvitationRequested(invited.id()));
                    return invited;
                });
    }

    /** Sends it again; it is then good for the full time from now. */
    Membership resend(UUID id, Caller by) {
        var membership = given(id, by);
        var sent = membership.sentAt();
        var now = now();
        membership.renew(now, now.plus(settings.valid()));
        requirePauseSince(sent);
        limits.countMailTo(membership.email());
        tell("membership.reinvited", membership);
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

    /** Takes back an invitation that is not accepted yet. */
    Membership revoke(UUID id, Caller by) {
        var membership = given(id, by);
        if (membership.takeBack(now())) {
            tell("membership.revoked", membership);
        }
        return membership;
    }

    /** An invitation that the caller could have made. */
    private Membership given(UUID id, Caller by) {
        var membership = memberships.lock(id).orElseThrow(DomainException::notFound);
        requireGiver(Role.of(membership.role()).orElseThrow(), membership.enterprise(), by);
        return membership;
    }

    /** An invitation with what its page and its mail show. */
    record InvitationDetails(Membership membership, UUID association, String path) {}

    /** The invitation of a link.
     *
     * @throws DomainException 404 for a link that we did not make
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

    /** Accepts for a person who has signed in. */
    @Transactional(propagation = Propagation.NEVER)
    Membership accept(String token, UUID person) {
        var reference = reference(token);
        var accepting = persons.find(person).orElseThrow(DomainException::notFound);
        if (routes.byId(reference.association())
                .filter(route -> route.status().equals(AssociationStatus.SUSPENDED.code()))
                .isPresent()) {
            throw DomainException.conflict("invitation-suspended");
        }
        return routes.within(reference.association(), () -> {
            var membership = memberships.lock(reference.invitation()).orElseThrow(DomainException::notFound);
            if (membership.accept(accepting, now())) {
                tell("membership.accepted", membership);
            }
            return membership;
        });
    }

    private InvitationKey.Reference reference(String token) {
        return key.read(token).orElseThrow(() -> DomainException.of(ErrorKind.NOT_FOUND, "invitation-unknown"));
    }

    private void tell(String act, Membership membership) {
        memberships.saveAndFlush(membership);
        var details = new HashMap<String, Object>();
        details.put("role", membership.role());
        if (membership.enterprise() != null) {
            details.put("enterprise", membership.enterprise());
        }
        if (membership.person() != null) {
            details.put("person", membership.person());
        }
        audit.record(act, "membership", membership.id(), details);
        events.publishEvent(membership.changed());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
