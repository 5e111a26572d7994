package eu.spindle.gateway.access;

import eu.spindle.gateway.edge.ApiException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Demands a second factor of those whose roles reach furthest. */
@Component
public class SecondFactor {

    private static final Set<String> ROLES = Set.of("programme-steward", "association-admin", "helpdesk-lead");

    private final boolean required;

    SecondFactor(AccessSettings settings) {
        this.required = settings.secondFactor() == Rule.REQUIRED;
    }

    /** Whether the sign-in was weaker than one of the roles requires; API tokens are made by those who had a second factor. */
    public boolean isMissing(Caller caller, Access access) {
        return isMissing(
                caller,
                Stream.concat(
                                access.memberships().stream().map(Access.Membership::role),
                                access.programmes().stream().map(Access.Stewardship::role))
                        .toList());
    }

    /** Refuses a caller whose sign-in was weaker than these roles require. */
    public void require(Caller caller, List<String> roles) {
        if (isMissing(caller, roles)) {
            throw ApiException.of(HttpStatus.FORBIDDEN, "second-factor-required");
        }
    }

    /** Refuses operations that need any of the person's roles. */
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

    /** Whether it is demanded at all. */
    enum Rule {
        REQUIRED,
        OFF
    }
}
