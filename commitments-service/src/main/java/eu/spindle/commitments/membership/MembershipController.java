package eu.spindle.commitments.membership;

import eu.spindle.commitments.membership.invitation.Invitee;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.FieldError;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.Cursor;
import eu.spindle.platform.web.IfMatch;
import eu.spindle.platform.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** The memberships of an association. */
@AssociationApi
class MembershipController {

    private final Memberships memberships;
    private final Clock clock;

    MembershipController(Memberships memberships, Clock clock) {
        this.memberships = memberships;
        this.clock = clock;
    }

    /** Another role. */
    record RoleRequest(
            @Nullable @Size(max = Invitee.MAX_CODE) String role,
            @Nullable UUID enterprise) {}

    @GetMapping("/memberships")
    @Allowed(Roles.READS_MEMBERSHIPS)
    Page<MembershipResponse> list(
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable MembershipStatus status,
            @RequestParam(required = false) @Nullable UUID enterprise,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        var now = clock.instant();
        return memberships
                .list(role, status, enterprise, Cursor.decode(after), Page.limit(limit))
                .map(membership -> MembershipResponse.of(membership, now));
    }

    @GetMapping("/memberships/{id}")
    @Allowed(Roles.READS_MEMBERSHIPS)
    ResponseEntity<MembershipResponse> get(@PathVariable UUID id) {
        return MembershipResponse.ok(memberships.get(id), clock.instant());
    }

    @PutMapping("/memberships/{id}")
    @Allowed(Roles.MANAGES_MEMBERSHIPS)
    ResponseEntity<MembershipResponse> update(
            @PathVariable UUID id, IfMatch version, @Valid @RequestBody RoleRequest request) {
        // First: for a membership of another association no errors are shown.
        var current = memberships.get(id);
        var fieldErrors = new ArrayList<FieldError>();
        var invitee = Invitee.of(
                        "",
                        current.email(),
                        request.role(),
                        request.enterprise(),
                        null,
                        current.language(),
                        fieldErrors)
                .orElseThrow(() -> DomainException.invalid(fieldErrors));
        return MembershipResponse.ok(
                memberships.change(id, version, invitee.role(), invitee.enterprise()), clock.instant());
    }

    @PostMapping("/memberships/{id}/revocation")
    @Allowed(Roles.MANAGES_MEMBERSHIPS)
    ResponseEntity<MembershipResponse> revoke(@PathVariable UUID id) {
        return MembershipResponse.ok(memberships.revoke(id), clock.instant());
    }
}
