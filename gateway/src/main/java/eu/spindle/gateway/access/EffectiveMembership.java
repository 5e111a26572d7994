package eu.spindle.gateway.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The roles of a caller in the association or programme of a request's path.
 *
 * @param readOnly whether the enterprise left the programme, so that its people can only read
 */
public record EffectiveMembership(
        String programme,
        Access.@Nullable Association association,
        @Nullable UUID enterprise,
        List<String> roles,
        boolean readOnly) {

    public EffectiveMembership {
        roles = List.copyOf(roles);
    }
}
