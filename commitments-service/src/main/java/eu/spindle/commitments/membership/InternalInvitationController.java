package eu.spindle.commitments.membership;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.spindle.commitments.association.Routes;
import eu.spindle.commitments.association.Routes.Route;
import eu.spindle.commitments.enterprise.Enterprises;
import eu.spindle.platform.access.Allowed;
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

/** Invitations for the page that shows one, the person who accepts it and the mail that brings it. */
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

    /** What is shown of the association that invites. */
    record Host(UUID id, String slug, String name) {
        static Host of(Route route) {
            return new Host(route.id(), route.slug(), route.name());
        }
    }

    /** The firm that the role is for. */
    record Firm(UUID id, String name) {}

    /** An invitation as its page shows it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Preview(
            Host association, String role, @Nullable Firm enterprise, String email, String state, Instant expires) {}

    /** An invitation as its mail needs it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Letter(
            UUID id,
            String email,
            @Nullable String name,
            String language,
            String path,
            String association,
            String role,
            @Nullable String enterprise,
            String state,
            Instant expires) {}

    /** For whom it is accepted. */
    record Acceptance(UUID person) {}

    /** What was accepted. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Accepted(
            UUID id,
            Host association,
            String role,
            @Nullable UUID enterprise,
            String status) {}

    @GetMapping("/{token}")
    Preview preview(@PathVariable String token) {
        var shown = invitations.of(token);
        var membership = shown.membership();
        return new Preview(
                Host.of(route(shown.association())),
                membership.role(),
                firm(shown),
                membership.email(),
                membership.stateAt(clock.instant()),
                membership.expiresAt());
    }

    @PostMapping("/{token}/acceptance")
    Accepted accept(@PathVariable String token, @Valid @RequestBody Acceptance acceptance) {
        var membership = invitations.accept(token, acceptance.person());
        var association = invitations.of(token).association();
        return new Accepted(
                membership.id(),
                Host.of(route(association)),
                membership.role(),
                membership.enterprise(),
                membership.stateAt(clock.instant()));
    }

    @GetMapping("/{association}/by-id/{id}")
    @Allowed(Roles.DELIVERS_INVITATIONS)
    Letter letter(@PathVariable UUID association, @PathVariable UUID id) {
        var shown = invitations.byId(association, id);
        var membership = shown.membership();
        var firm = firm(shown);
        return new Letter(
                id,
                membership.email(),
                membership.name(),
                membership.language(),
                shown.path(),
                route(association).name(),
                membership.role(),
                firm == null ? null : firm.name(),
                membership.stateAt(clock.instant()),
                membership.expiresAt());
    }

    private Route route(UUID association) {
        return routes.byId(association).orElseThrow(DomainException::notFound);
    }

    private @Nullable Firm firm(Invitations.InvitationDetails shown) {
        var enterprise = shown.membership().enterprise();
        return enterprise == null
                ? null
                : new Firm(enterprise, routes.within(shown.association(), () -> enterprises.nameOf(enterprise)));
    }
}
