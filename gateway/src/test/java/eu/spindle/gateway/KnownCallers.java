package eu.spindle.gateway;

import eu.spindle.gateway.SignInSteps.Visitor;
import java.util.UUID;

/** Callers with a membership in the association {@code nordmetall}. */
class KnownCallers {

    private final SignInSteps steps;

    KnownCallers(SignInSteps steps) {
        this.steps = steps;
    }

    /** An officer who has signed in. */
    Visitor officer() {
        Visitor anna = steps.visitor();
        GatewaySurroundings.TEST_SERVICES.know(
                anna.key(), Fixtures.person(Fixtures.membership("nordmetall", "active", "association-officer")));
        return anna;
    }

    /** The API token of an admin. */
    static String token(String expires) {
        return token("active", expires).substring("Bearer ".length());
    }

    /** The same as a header value, for an association in that status. */
    static String token(String status, String expires) {
        String token = "sp_" + UUID.randomUUID().toString().replace("-", "");
        GatewaySurroundings.TEST_SERVICES.know(
                SignInSteps.hash(token),
                Fixtures.token(expires, Fixtures.membership("nordmetall", status, "association-admin")));
        return "Bearer " + token;
    }
}
