package eu.spindle.gateway.person;

import eu.spindle.gateway.access.Access;
import eu.spindle.gateway.access.Access.Membership;
import eu.spindle.gateway.access.Access.Person;
import eu.spindle.gateway.access.Access.Stewardship;
import eu.spindle.gateway.access.AccessCache;
import eu.spindle.gateway.access.Caller;
import eu.spindle.gateway.edge.Allowed;
import eu.spindle.gateway.edge.ApiException;
import eu.spindle.gateway.edge.Callers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the caller's own person and memberships. */
@RestController
@Allowed(Callers.AUTHENTICATED)
class MeController {

    private final AccessCache accesses;

    MeController(AccessCache accesses) {
        this.accesses = accesses;
    }

    @GetMapping("/api/me")
    Me me(HttpServletRequest request) {
        if (!(request.getAttribute(Caller.ATTRIBUTE) instanceof Caller caller)) {
            throw ApiException.unauthenticated();
        }
        Access access = accesses.of(caller);
        return new Me(access.person(), access.memberships(), access.programmes(), access.token());
    }

    /** The caller with all memberships; the token too if there is one. */
    record Me(
            @Nullable Person person,
            List<Membership> memberships,
            List<Stewardship> programmes,
            Access.@Nullable Token token) {}
}
