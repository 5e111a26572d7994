package eu.spindle.helpdesk.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.helpdesk.EventFixture;
import eu.spindle.helpdesk.HelpdeskTest;
import eu.spindle.helpdesk.PeerFixture;
import eu.spindle.platform.access.Role;
import eu.spindle.test.Api;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Calls to other services, over HTTP: which token they carry, and which trace. */
@HelpdeskTest
class PeerCallTest {

    @Autowired
    Api api;

    @Autowired
    EventFixture facts;

    private final TestAssociation home = TestAssociation.random();
    private final TestCaller caller = TestCaller.of(home, UUID.randomUUID(), Role.ENTERPRISE_LEAD);

    @BeforeEach
    void theAssociationIsKnown() {
        facts.association(home, "en");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(api.as(caller).get("/support-hours").text()).contains("Europe/Vienna"));
        PeerFixture.knowDataPoint(caller.enterprise(), "hours_worked", "{}");
    }

    @AfterEach
    void tokensLastAsAlways() {
        PeerFixture.tokensLast(Duration.ofMinutes(1));
    }

    @Test
    void shareATokenOfTheirAssociation() {
        ask().expect(201);
        ask().expect(201);
        ask().expect(201);
        assertThat(PeerFixture.tokensIssued(Peers.MONITORING, home)).isEqualTo(1);
    }

    @Test
    void useNoTokenThatIsAboutToExpire() {
        PeerFixture.tokensLast(Duration.ofSeconds(9));
        ask().expect(201);
        ask().expect(201);
        assertThat(PeerFixture.tokensIssued(Peers.MONITORING, home)).isEqualTo(2);
    }

    @Test
    void useAnotherTokenOnceOneIsRefused() {
        ask().expect(201);
        PeerFixture.revokeTokens();
        ask().expect(201);
        assertThat(PeerFixture.tokensIssued(Peers.MONITORING, home)).isEqualTo(2);
    }

    @Test
    void carryTheTraceOfTheirCause() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        ask("traceparent", "00-" + trace + "-00f067aa0ba902b7-01").expect(201);
        assertThat(PeerFixture.traces("enterprise=" + caller.enterprise()))
                .as("the call")
                .hasSize(1)
                .allSatisfy(sent -> assertThat(sent).matches("00-" + trace + "-[0-9a-f]{16}-01"));
        assertThat(PeerFixture.traces(PeerFixture.tokenRequest(Peers.MONITORING, home)))
                .as("the call for its token")
                .hasSize(1)
                .allSatisfy(sent -> assertThat(sent).matches("00-" + trace + "-[0-9a-f]{16}-01"));
    }

    private Api.Answer ask(String... headers) {
        var question = Map.of(
                "subject",
                "Hours",
                "text",
                "Which count?",
                "context",
                Map.of("type", "data-point", "code", "hours_worked"));
        return api.as(caller).send("POST", "/tickets", question, headers);
    }
}
