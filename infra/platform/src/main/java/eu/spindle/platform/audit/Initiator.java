package eu.spindle.platform.audit;

import eu.spindle.platform.access.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person who requested work that is done later by a job, and in whose name it is recorded.
 *
 * @param token the API token of the request, or null with a session
 */
public record Initiator(UUID person, Caller.@Nullable Token token) {

    /** Returns the caller of the current request. */
    public static Initiator current() {
        return new Initiator(Caller.current().id(), Caller.currentToken().orElse(null));
    }
}
