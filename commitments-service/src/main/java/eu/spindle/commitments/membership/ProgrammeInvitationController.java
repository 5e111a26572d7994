package eu.spindle.commitments.membership;

import eu.spindle.commitments.association.Routes;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.idempotency.Piecewise;
import eu.spindle.platform.limit.Costly;
import eu.spindle.platform.limit.CostlyOperation;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.platform.web.ProgrammeApi;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Invitations of an association's first admins, by the steward. */
@ProgrammeApi
@Allowed(Roles.RUNS_PROGRAMME)
class ProgrammeInvitationController {

    private final Invitations invitations;
    private final Routes routes;
    private final Clock clock;

    ProgrammeInvitationController(Invitations invitations, Routes routes, Clock clock) {
        this.invitations = invitations;
        this.routes = routes;
        this.clock = clock;
    }

    @Piecewise
    @Costly(CostlyOperation.MESSAGE)
    @PostMapping("/associations/{id}/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    InvitationController.InvitationList create(
            @PathVariable UUID id, @Valid @RequestBody InvitationRequest request, Caller caller) {
        routes.byId(id)
                .filter(route -> route.programme().equals(Scope.required().programme()))
                .orElseThrow(DomainException::notFound);
        var invitees = request.invitees();
        var now = clock.instant();
        return new InvitationController.InvitationList(
                routes.within(id, () -> invitations.invite(invitees, caller)).stream()
                        .map(membership -> MembershipResponse.of(membership, now))
                        .toList());
    }
}
