package eu.spindle.commitments.membership;

import eu.spindle.platform.access.Role;
import eu.spindle.platform.web.IfMatch;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** A membership as the API shows it. */
record MembershipResponse(
        UUID id,
        String email,
        @Nullable String name,
        String language,
        Role role,
        @Nullable UUID enterprise,
        @Nullable UUID person,
        MembershipStatus status,
        Instant invitedAt,
        Instant expiresAt,
        @Nullable Instant acceptedAt) {

    static MembershipResponse of(Membership membership, Instant now) {
        return new MembershipResponse(
                membership.id(),
                membership.email(),
                membership.name(),
                membership.language(),
                membership.role(),
                membership.enterprise(),
                membership.person(),
                membership.statusAt(now),
                membership.invitedAt(),
                membership.expiresAt(),
                membership.acceptedAt());
    }

    static ResponseEntity<MembershipResponse> ok(Membership membership, Instant now) {
        return ResponseEntity.ok().eTag(IfMatch.etag(membership.version())).body(of(membership, now));
    }
}
