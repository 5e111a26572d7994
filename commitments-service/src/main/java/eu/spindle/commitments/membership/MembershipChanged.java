package eu.spindle.commitments.membership;

import eu.spindle.platform.access.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person was invited or accepted, or a membership got another role or ended. */
public record MembershipChanged(
        UUID membership,
        @Nullable UUID person,
        Role role,
        @Nullable UUID enterprise,
        MembershipStatus status) {}
