package eu.spindle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import eu.spindle.gateway.SignInSteps.Answer;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GatewayTest
class PeerTest {

    private static final String HELPDESK = basic("helpdesk-service:a-secret-of-helpdesk-service");

    @Autowired
    private SignInSteps steps;

    @Test
    void servesPublicKeysOnly() {
        JsonNode keys = steps.get("/internal/jwks").json().path("keys");

        assertThat(keys).isNotEmpty().allSatisfy(key -> {
            assertThat(key.path("crv").asString()).isEqualTo("P-256");
            assertThat(key.has("d")).isFalse();
        });
    }

    @Test
    void givesAServiceATokenForAnother() throws ParseException {
        Answer answer = steps.post(
                "/internal/tokens",
                "{\"audience\":\"commitments\",\"association\":\"nordmetall\"}",
                "Authorization",
                HELPDESK);

        var claims = SignedJWT.parse(answer.json().path("token").asString()).getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly("commitments");
        assertThat(claims.getClaim("kind")).isEqualTo("gateway");
        assertThat(claims.getClaim("name")).isEqualTo("helpdesk-service");
        assertThat(claims.getClaim("slug")).isEqualTo("nordmetall");
        assertThat(claims.getClaim("programme")).isEqualTo("machine-tools");
        assertThat(claims.getSubject()).matches("[0-9a-f-]{36}");
        assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime())
                .isLessThanOrEqualTo(60_000);
    }

    @Test
    void givesNoTokenForAServiceThatThePeerMayNotCall() {
        Answer itself = steps.post("/internal/tokens", "{\"audience\":\"helpdesk\"}", "Authorization", HELPDESK);

        assertThat(itself.code()).isEqualTo("forbidden");
    }

    @Test
    void givesNoTokenWithoutAValidSecret() {
        String request = "{\"audience\":\"commitments\"}";
        String cookie = steps.visitor().cookie() + "; XSRF-TOKEN=t";

        assertThat(steps.post("/internal/tokens", request).status()).isEqualTo(401);
        assertThat(steps.post("/internal/tokens", request, "Cookie", cookie, "X-XSRF-TOKEN", "t")
                        .status())
                .isEqualTo(401);
        for (String shown : new String[] {
            "Bearer sp_0123456789abcdef0123456789abcdef",
            basic("helpdesk-service:wrong"),
            basic("helpdesk-service"),
            // A secret is not valid for another peer, and a peer without a secret gets no token.
            basic("monitoring-service:a-secret-of-helpdesk-service"),
            basic("operator:a-secret-of-helpdesk-service"),
            basic("operator:"),
            basic("root:a-secret-of-helpdesk-service")
        }) {
            assertThat(steps.post("/internal/tokens", request, "Authorization", shown)
                            .status())
                    .as(shown)
                    .isEqualTo(401);
        }
    }

    @Test
    void reportsTheErrorOfATokenRequest() {
        assertThat(steps.post("/internal/tokens", "{\"audience\":\"payroll\"}", "Authorization", HELPDESK)
                        .status())
                .isEqualTo(400);
        assertThat(steps.post("/internal/tokens", "{", "Authorization", HELPDESK)
                        .code())
                .isEqualTo("bad-request");
        assertThat(steps.post(
                                "/internal/tokens",
                                "{\"audience\":\"commitments\",\"association\":\"nowhere\"}",
                                "Authorization",
                                HELPDESK)
                        .status())
                .isEqualTo(404);
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
