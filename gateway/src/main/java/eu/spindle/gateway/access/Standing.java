package eu.spindle.gateway.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a caller is, in the place that a request is about: the association or the programme of its path. */
public record Standing(
        String programme,
        Access.@Nullable Association association,
        @Nullable UUID enterprise,
        List<String> roles) {

    public Standing {
        roles = List.copyOf(roles);
    }
}
