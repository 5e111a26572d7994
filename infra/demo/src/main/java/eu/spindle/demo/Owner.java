package eu.spindle.demo;

import com.fasterxml.jackson.databind.JsonNode;
import eu.spindle.demo.call.Actor;
import eu.spindle.demo.call.InternalApi;
import eu.spindle.packs.demo.DemoFirm;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The invented owner of a firm, who never signs in and acts with an API token while the demo is loaded. */
final class Owner implements Actor {

    private static final String TOKEN_NAME = "demo programme";
    private static final String ROLE = "enterprise-lead";

    private final DemoFirm firm;
    private final String enterprise;
    private volatile String person = "";
    private volatile Actor bearer = NOBODY;

    Owner(DemoFirm firm, String enterprise) {
        this.firm = firm;
        this.enterprise = enterprise;
    }

    private String name() {
        return "Demo Owner " + firm.city();
    }

    Map<String, String> guest() {
        return Map.of(
                "email", firm.contactEmail(),
                "name", name(),
                "role", ROLE,
                "enterprise", enterprise,
                "language", firm.contactLanguage());
    }

    void accept(InternalApi internal, String association, JsonNode invitation) throws InterruptedException {
        person = internal.person(firm.contactEmail(), name(), firm.contactLanguage());
        if (!invitation.path("status").asText().equals("active")) {
            internal.accept(
                    internal.invitationToken(association, invitation.path("id").asText()), person);
        }
    }

    /** Gets a token; by the real clock, since the gateway goes by that. */
    void takeToken(InternalApi internal) throws InterruptedException {
        Map<String, Object> request = Map.of(
                "name", TOKEN_NAME,
                "association", firm.association(),
                "enterprise", enterprise,
                "roles", List.of(ROLE),
                "expires", Instant.now().plus(Duration.ofDays(1)).toString());
        bearer = Actor.bearer(internal.token(person, request).path("token").asText());
    }

    /** Gives back this token, and those that an interrupted load has left. */
    void giveTokensBack(InternalApi internal) throws InterruptedException {
        internal.revokeTokens(person, TOKEN_NAME);
        bearer = NOBODY;
    }

    @Override
    public void sign(HttpRequest.Builder request) {
        bearer.sign(request);
    }
}
