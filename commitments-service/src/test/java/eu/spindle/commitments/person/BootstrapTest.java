package eu.spindle.commitments.person;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.test.Api;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestCaller;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@SpindleTest
@TestPropertySource(
        properties = {
            "spindle.bootstrap.steward-email=first@sector.example",
            "spindle.bootstrap.token-sha256=ABCDEF0000000000000000000000000000000000000000000000000000000000"
        })
class BootstrapTest {

    @Autowired
    Api api;

    @Test
    void makesThePersonWithTheVerifiedAddressTheFirstSteward() {
        assertThat(programmes(signIn("one", false))).isZero();
        assertThat(programmes(signIn("two", true))).isEqualTo(1);
        assertThat(programmes(signIn("two", true))).isEqualTo(1);
    }

    @Test
    void acceptsTheOperatorsTokenAsAMachineAccount() {
        var access = byTheOperatorsToken();
        assertThat(access.path("programmes").get(0).path("role").asString()).isEqualTo("programme-steward");
        assertThat(access.path("token").path("name").asString()).isEqualTo("bootstrap");
        assertThat(access.path("person").path("name").asString()).isEqualTo("operator");
        assertThat(byTheOperatorsToken().path("person").path("id"))
                .isEqualTo(access.path("person").path("id"));
    }

    private JsonNode byTheOperatorsToken() {
        return gateway()
                .get("/internal/access?token-hash=abcdef0000000000000000000000000000000000000000000000000000000000")
                .expect(200)
                .json();
    }

    private String signIn(String subject, boolean verified) {
        var seen = new HashMap<String, Object>(Map.of("issuer", "https://id.example", "subject", subject));
        seen.put("email", "First@sector.example");
        seen.put("emailVerified", verified);
        gateway().put("/internal/persons", seen).expect(200);
        return subject;
    }

    private int programmes(String subject) {
        return gateway()
                .get("/internal/access?issuer=https://id.example&subject=" + subject)
                .expect(200)
                .json()
                .path("programmes")
                .size();
    }

    private Api.As gateway() {
        return api.as(TestCaller.gateway(null));
    }
}
