package eu.spindle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.gateway.SignInSteps.Answer;
import eu.spindle.gateway.SignInSteps.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What people can do with a single factor. */
@GatewayTest
class SecondFactorTest {

    private static final String CYCLES = "/a/nordmetall/api/monitoring/cycles";

    @Autowired
    private SignInSteps steps;

    @ParameterizedTest
    @CsvSource({
        "association-admin, 403",
        "helpdesk-lead, 403",
        "association-officer, 200",
        "helpdesk-agent, 200",
        "enterprise-lead, 200",
        "auditor, 200"
    })
    void isNeededForTheRolesThatReachFurthest(String role, int status) {
        for (boolean multiFactor : new boolean[] {true, false}) {
            Visitor anna = steps.visitor(multiFactor);
            GatewaySurroundings.TEST_SERVICES.know(
                    anna.key(), Fixtures.person(Fixtures.membership("nordmetall", "active", role)));
            Answer answer = steps.get(CYCLES, "Cookie", anna.cookie());
            assertThat(answer.status()).isEqualTo(multiFactor ? 200 : status);
            if (answer.status() == 403) {
                assertThat(answer.code()).isEqualTo("second-factor-required");
            }
            assertThat(steps.get("/api/me", "Cookie", anna.cookie()).status()).isEqualTo(200);
        }
    }

    @Test
    void isNeededForTheSteward() {
        Visitor anna = steps.visitor(false);
        Map<String, Object> rights = new java.util.HashMap<>(Fixtures.person(List.of()));
        rights.put("programmes", List.of(Map.of("programme", "machine-tools", "role", "programme-steward")));
        GatewaySurroundings.TEST_SERVICES.know(anna.key(), rights);

        assertThat(steps.get("/p/machine-tools/api/commitments/associations", "Cookie", anna.cookie())
                        .code())
                .isEqualTo("second-factor-required");
    }

    @Test
    void isNotBypassedByAToken() {
        Visitor anna = steps.visitor(false);
        GatewaySurroundings.TEST_SERVICES.know(
                anna.key(), Fixtures.person(Fixtures.membership("nordmetall", "active", "association-admin")));

        assertThat(steps.post("/api/tokens", "{}", "Cookie", anna.cookie() + "; XSRF-TOKEN=t", "X-XSRF-TOKEN", "t")
                        .code())
                .isEqualTo("second-factor-required");
    }
}
