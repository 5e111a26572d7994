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

    /** Whether somebody signed in with less than one of the roles needs; API tokens are made by those who had it. */
    public boolean isMissing(Caller caller, Access access) {
        return isMissing(
                caller,
                Stream.concat(
                                access.memberships().stream().map(Access.Membership::role),
                                access.programmes().stream().map(Access.Stewardship::role))
                        .toList());
    }

    /** Refuses to let somebody act with these roles who signed in with less than they need. */
    public void require(Caller caller, List<String> roles) {
        if (isMissing(caller, roles)) {
            throw ApiException.of(HttpStatus.FORBIDDEN, "second-factor-required");
        }
    }

    /** Refuses what reaches as far as any of somebody's roles. */
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
