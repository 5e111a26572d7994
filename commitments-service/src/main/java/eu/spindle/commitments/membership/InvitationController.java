package eu.spindle.commitments.membership;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.limit.Costly;
import eu.spindle.platform.limit.CostlyOperation;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.Cursor;
import eu.spindle.platform.web.Page;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Invitations, by admins and by the leads of firms. */
@AssociationApi
@Allowed(Roles.INVITES)
class InvitationController {

    private final Invitations invitations;
    private final Memberships memberships;
    private final Clock clock;

    InvitationController(Invitations invitations, Memberships memberships, Clock clock) {
        this.invitations = invitations;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** The memberships of a request, in its order; existing ones included. */
    record InvitationList(List<MembershipResponse> items) {}

    @Costly(CostlyOperation.MESSAGE)
    @PostMapping("/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    InvitationList create(@Valid @RequestBody InvitationRequest request, Caller caller) {
        var now = clock.instant();
        return new InvitationList(invitations.invite(request.invitees(), caller).stream()
                .map(membership -> MembershipResponse.of(membership, now))
                .toList());
    }

    @GetMapping("/invitations")
    @Allowed(Roles.READS_MEMBERSHIPS)
    Page<MembershipResponse> list(
            @RequestParam(required = false) @Nullable UUID enterprise,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        var now = clock.instant();
        return memberships
                .list(null, MembershipStatus.INVITED, enterprise, Cursor.decode(after), Page.limit(limit))
                .map(membership -> MembershipResponse.of(membership, now));
    }

    @Costly(CostlyOperation.MESSAGE)
    @PostMapping("/invitations/{id}/sending")
    ResponseEntity<MembershipResponse> resend(@PathVariable UUID id, Caller caller) {
        return MembershipResponse.ok(invitations.resend(id, caller), clock.instant());
    }

    @PostMapping("/invitations/{id}/revocation")
    ResponseEntity<MembershipResponse> revoke(@PathVariable UUID id, Caller caller) {
        return MembershipResponse.ok(invitations.revoke(id, caller), clock.instant());
    }
}
