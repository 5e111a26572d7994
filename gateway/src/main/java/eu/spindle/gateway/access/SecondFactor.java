package eu.spindle.gateway.access;

import eu.spindle.gateway.edge.ApiException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Requires a second factor for the roles with the widest rights. */
@Component
public class SecondFactor {

    private static final Set<String> ROLES = Set.of("programme-steward", "association-admin", "helpdesk-lead");

    private final boolean required;

    SecondFactor(AccessSettings settings) {
        this.required = settings.secondFactor() == Rule.REQUIRED;
    }

    /**
     * Whether the sign-in was weaker than one of the roles requires; API tokens can only be created with a second
     * factor.
     */
    public boolean isMissing(Caller caller, Access access) {
        return isMissing(
                caller,
                Stream.concat(
                                access.memberships().stream().map(Access.Membership::role),
                                access.programmes().stream().map(Access.Stewardship::role))
                        .toList());
    }

    /** Rejects a caller whose sign-in was weaker than one of these roles requires. */
    public void require(Caller caller, List<String> roles) {
        if (isMissing(caller, roles)) {
            throw ApiException.of(HttpStatus.FORBIDDEN, "second-factor-required");
        }
    }

    /** Rejects a caller whose sign-in was weaker than any of the person's roles requires. */
    public void require(Caller caller, Access access) {
        if (isMissing(caller, access)) {
            throw ApiException.of(HttpStatus.FORBIDDEN, "second-factor-required");
        }
    }

    private boolean isMissing(Caller caller, List<String> roles) {
        return required
                && caller instanceof Caller.SignedIn person
                && !person.multiFactor()
                && roles.stream().anyMatch(ROLES::contains);
    }

    /** Whether a second factor is required at all. */
    enum Rule {
        REQUIRED,
        OFF
    }
}
