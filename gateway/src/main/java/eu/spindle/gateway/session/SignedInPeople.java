package eu.spindle.gateway.session;

import eu.spindle.gateway.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** Tells pages who it is that a session belongs to. */
public final class SignedInPeople {

    private SignedInPeople() {}

    public static Caller.@Nullable SignedIn of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson person
                ? person.caller()
                : null;
    }
}
