package eu.spindle.commitments.membership;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody was invited, accepted, has another role, or is no longer a member. */
public record MembershipChanged(
        UUID membership,
        @Nullable UUID person,
        String role,
        @Nullable UUID enterprise,
        String status) {}
