package eu.spindle.gateway.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a caller is, in the place that a request is about: the association or the programme of its path.
 *
 * @param readOnly whether the enterprise left the programme, so that its people can look and change nothing
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
