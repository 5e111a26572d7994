package eu.spindle.platform.audit;

import eu.spindle.platform.access.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asked for work that is done later, beside the request, and is recorded as theirs.
 *
 * @param token by which they asked, or null with a session
 */
public record Initiator(UUID person, Caller.@Nullable Token token) {

    /** The caller of the running request. */
    public static Initiator current() {
        return new Initiator(Caller.current().id(), Caller.currentToken().orElse(null));
    }
}
