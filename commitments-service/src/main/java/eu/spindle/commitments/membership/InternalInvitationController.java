package eu.spindle.commitments.membership;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.spindle.commitments.association.Routes;
import eu.spindle.commitments.association.Routes.Route;
import eu.spindle.commitments.enterprise.Enterprises;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.error.DomainException;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Invitations for their page, their acceptance and their mail. */
@RestController
@Allowed(Roles.ASKED_BY_GATEWAY)
@RequestMapping("/internal/invitations")
class InternalInvitationController {

    private final Invitations invitations;
    private final Enterprises enterprises;
    private final Routes routes;
    private final Clock clock;

    InternalInvitationController(Invitations invitations, Enterprises enterprises, Routes routes, Clock clock) {
        this.invitations = invitations;
        this.enterprises = enterprises;
        this.routes = routes;
        this.clock = clock;
    }

    /** The association that invites. */
    record InvitingAssociation(UUID id, String slug, String name) {
        static InvitingAssociation of(Route route) {
            return new InvitingAssociation(route.id(), route.slug(), route.name());
        }
    }

    /** The firm of the role. */
    record Firm(UUID id, String name) {}

    /** An invitation as its page shows it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Preview(
            InvitingAssociation association,
            Role role,
            @Nullable Firm enterprise,
            String email,
            MembershipStatus state,
            Instant expires) {}

    /** An invitation as its mail shows it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InvitationMail(
            UUID id,
            String email,
            @Nullable String name,
            String language,
            String path,
            String association,
            Role role,
            @Nullable String enterprise,
            MembershipStatus state,
            Instant expires) {}

    /** The person who accepts. */
    record AcceptanceRequest(UUID person) {}

    /** The membership that was accepted. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AcceptanceResponse(
            UUID id,
            InvitingAssociation association,
            Role role,
            @Nullable UUID enterprise,
            MembershipStatus status) {}

    @GetMapping("/{token}")
    Preview preview(@PathVariable String token) {
        var invitation = invitations.of(token);
        var membership = invitation.membership();
        return new Preview(
                InvitingAssociation.of(route(invitation.association())),
                membership.role(),
                firm(invitation),
                membership.email(),
                membership.statusAt(clock.instant()),
                membership.expiresAt());
    }

    @PostMapping("/{token}/acceptance")
    AcceptanceResponse accept(@PathVariable String token, @Valid @RequestBody AcceptanceRequest request) {
        var membership = invitations.accept(token, request.person());
        var association = invitations.of(token).association();
        return new AcceptanceResponse(
                membership.id(),
                InvitingAssociation.of(route(association)),
                membership.role(),
                membership.enterprise(),
                membership.statusAt(clock.instant()));
    }

    @GetMapping("/{association}/by-id/{id}")
    @Allowed(Roles.DELIVERS_INVITATIONS)
    InvitationMail mail(@PathVariable UUID association, @PathVariable UUID id) {
        var invitation = invitations.byId(association, id);
        var membership = invitation.membership();
        var firm = firm(invitation);
        return new InvitationMail(
                id,
                membership.email(),
                membership.name(),
                membership.language(),
                invitation.path(),
                route(association).name(),
                membership.role(),
                firm == null ? null : firm.name(),
                membership.statusAt(clock.instant()),
                membership.expiresAt());
    }

    private Route route(UUID association) {
        return routes.byId(association).orElseThrow(DomainException::notFound);
    }

    private @Nullable Firm firm(Invitations.InvitationDetails invitation) {
        var enterprise = invitation.membership().enterprise();
        return enterprise == null
                ? null
                : new Firm(enterprise, routes.within(invitation.association(), () -> enterprises.nameOf(enterprise)));
    }
}
