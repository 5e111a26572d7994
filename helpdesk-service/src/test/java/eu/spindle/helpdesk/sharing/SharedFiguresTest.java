package eu.spindle.helpdesk.sharing;

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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HelpdeskTest
class SharedFiguresTest {

    private static final String FIGURES = """
            {"year":2025,"submission":"draft","figures":[{"code":"hours_worked","name":"Hours worked","unit":"h",\
            "year":2025,"state":"value","value":"81600","comment":"without leave"}]}""";

    @Autowired
    Api api;

    @Autowired
    EventFixture events;

    private final TestAssociation association = TestAssociation.random();
    private final UUID firm = UUID.randomUUID();
    private final TestCaller contributor = TestCaller.of(association, firm, Role.ENTERPRISE_CONTRIBUTOR);
    private final TestCaller colleague = TestCaller.of(association, firm, Role.ENTERPRISE_CONTRIBUTOR);
    private final TestCaller owner = TestCaller.of(association, firm, Role.ENTERPRISE_LEAD);
    private final TestCaller agent = TestCaller.of(association, Role.HELPDESK_AGENT);
    private final TestCaller admin = TestCaller.of(association, Role.ASSOCIATION_ADMIN);

    @BeforeEach
    void theFirmHasFigures() {
        events.association(association, "en");
        events.firm(association, firm, "active");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(api.as(agent).get("/support-hours").text()).contains("Europe/Vienna"));
        PeerFixture.knowDataPoint(firm, "hours_worked", FIGURES);
    }

    @Test
    void areShownWithConsentAndEachAccessIsRecorded() {
        var ticket = openTicket(true);
        var seen = api.as(agent).get(ticket + "/figures").expect(200);
        assertThat(seen.json().at("/figures/0/value").asString()).isEqualTo("81600");
        assertThat(seen.header("Cache-Control")).contains("no-store");
        api.as(agent).get(ticket + "/figures").expect(200);

        var log = api.as(admin)
                .get("/audit-log")
                .expect(200)
                .text()
                .lines()
                .filter(line -> line.contains("ticket.figures-read"))
                .toList();
        assertThat(log)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .contains(agent.id().toString())
                        .contains(firm.toString())
                        .contains("hours_worked"));
        assertThat(api.as(contributor).get(ticket + "/history").json())
                .extracting(entry -> entry.path("action").asString())
                .containsExactly("figures-shared", "figures-read", "figures-read");
    }

    @Test
    void areHiddenWithoutConsentAndAfterItsWithdrawal() {
        var ticket = openTicket(false);
        assertThat(api.as(agent).get(ticket + "/figures").problem(403)).isEqualTo("figures-not-shared");
        assertThat(PeerFixture.calls(
                        "/internal/enterprises/" + firm + "/figures?type=data-point&code=hours_worked&language=en"))
                .isZero();

        api.as(contributor).put(ticket + "/figures/consent", null).expect(204);
        assertThat(api.as(agent).get(ticket).json().at("/figuresShared/by").asString())
                .isEqualTo(contributor.id().toString());
        api.as(agent).get(ticket + "/figures").expect(200);
        assertThat(api.as(colleague).delete(ticket + "/figures/consent").problem(403))
                .isEqualTo("not-yours-to-share");
        api.as(owner).delete(ticket + "/figures/consent").expect(204);
        api.as(owner).delete(ticket + "/figures/consent").expect(204);
        assertThat(api.as(agent).get(ticket + "/figures").problem(403)).isEqualTo("figures-not-shared");
        assertThat(api.as(agent).get(ticket).json().path("figuresShared").isMissingNode())
                .isTrue();
    }

    @Test
    void areSharedByTheFirmOnly() {
        var ticket = openTicket(false);
        assertThat(api.as(agent).put(ticket + "/figures/consent", null).status())
                .isEqualTo(403);
        assertThat(api.as(admin).put(ticket + "/figures/consent", null).status())
                .isIn(403, 404);
        assertThat(api.as(contributor).get(ticket + "/figures").status()).isEqualTo(403);
        assertThat(api.as(admin).get(ticket + "/figures").status()).isEqualTo(403);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(api.as(agent)
                                .post("/tickets", Map.of("subject", "Fee", "text", "Call them", "enterprise", firm))
                                .status())
                        .isEqualTo(201));
        var forThem = new HashMap<>(question(true));
        forThem.put("enterprise", firm);
        assertThat(api.as(agent).post("/tickets", forThem).problem(422)).isEqualTo("invalid");
    }

    @Test
    void areThoseTheTicketIsAbout() {
        var nothing = Map.of("subject", "Room", "text", "Which?", "figuresShared", true);
        var refused = api.as(contributor).post("/tickets", nothing);
        assertThat(refused.problem(422)).isEqualTo("invalid");
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("nothing-to-share");
        var module = new HashMap<String, Object>(nothing);
        module.put("context", Map.of("type", "module", "code", "pledge"));
        assertThat(api.as(contributor).post("/tickets", module).problem(422)).isEqualTo("invalid");
    }

    @Test
    void areSharedUntilTheTicketIsClosed() {
        var ticket = openTicket(true);
        api.as(agent)
                .post(ticket + "/messages", Map.of("text", "Leave it out.", "state", "resolved"))
                .expect(201);
        api.as(agent).get(ticket + "/figures").expect(200);
        var seen = api.as(agent).get(ticket).etag();
        api.as(agent)
                .put(ticket + "/state", Map.of("state", "closed"), "If-Match", seen)
                .expect(200);
        assertThat(api.as(agent).get(ticket + "/figures").problem(403)).isEqualTo("figures-not-shared");
        assertThat(api.as(contributor).put(ticket + "/figures/consent", null).problem(409))
                .isEqualTo("ticket-closed");
        api.as(contributor).post(ticket + "/messages", Map.of("text", "Still?")).expect(201);
        assertThat(api.as(agent).get(ticket + "/figures").problem(403)).isEqualTo("figures-not-shared");
    }

    private String openTicket(boolean shared) {
        return "/tickets/"
                + api.as(contributor)
                        .post("/tickets", question(shared))
                        .expect(201)
                        .id();
    }

    private static Map<String, Object> question(boolean shared) {
        return Map.of(
                "subject",
                "Which hours count?",
                "text",
                "Does paid leave belong to them?",
                "figuresShared",
                shared,
                "context",
                Map.of("type", "data-point", "code", "hours_worked"));
    }
}
