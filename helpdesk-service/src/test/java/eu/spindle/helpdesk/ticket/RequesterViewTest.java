package eu.spindle.helpdesk.ticket;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a firm sees of its tickets, and who may open one. */
@HelpdeskTest
class RequesterViewTest {

    private static final Set<String> OF_THE_DESK =
            Set.of("queue", "tags", "assignee", "priority", "firstAnsweredAt", "dueClock", "dueAt");

    @Autowired
    Api api;

    @Autowired
    EventFixture events;

    private final TestAssociation association = TestAssociation.random();
    private final TestCaller owner = TestCaller.of(association, UUID.randomUUID(), Role.ENTERPRISE_LEAD);
    private final TestCaller competitor = TestCaller.of(association, UUID.randomUUID(), Role.ENTERPRISE_LEAD);
    private final TestCaller agent = TestCaller.of(association, Role.HELPDESK_AGENT);
    private final TestCaller facilitator = TestCaller.of(association, Role.FACILITATOR);
    private final TestCaller stakeholder = TestCaller.of(association, Role.STAKEHOLDER);

    @BeforeEach
    void theAssociationIsKnown() {
        events.association(association, "en");
        events.firm(association, owner.enterprise(), "active");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(api.as(agent).get("/support-hours").text()).contains("Europe/Vienna"));
    }

    @Test
    void hidesTheDesksInternalWork() {
        var ticket = "/tickets/" + openTicket("Scrap");
        var other = "/tickets/" + openTicket("Coolant");
        var before = api.as(owner).get(ticket).expect(200);
        var listed = api.as(owner).get("/tickets").expect(200).text();
        api.as(agent)
                .post(ticket + "/messages", Map.of("text", "They owe us fees.", "internal", true))
                .expect(201);
        var internal = Map.of(
                "queue", Map.of("queue", "fees"),
                "tags", Map.of("tags", List.of("late payer")),
                "assignment", Map.of("assignee", "me"),
                "priority", Map.of("priority", "low"));
        internal.forEach((act, value) -> api.as(agent)
                .put(
                        ticket + "/" + act,
                        value,
                        "If-Match",
                        api.as(agent).get(ticket).etag())
                .expect(200));

        var after = api.as(owner).get(ticket).expect(200);
        assertThat(after.text()).isEqualTo(before.text());
        assertThat(after.etag()).isEqualTo(before.etag());
        assertThat(after.json().propertyNames()).doesNotContainAnyElementsOf(OF_THE_DESK);
        var row = api.as(owner).get("/tickets").json().at("/items/0");
        assertThat(row.propertyNames()).doesNotContainAnyElementsOf(OF_THE_DESK);
        assertThat(api.as(owner).get("/tickets").text())
                .as("neither times nor order")
                .isEqualTo(listed);
        assertThat(api.as(owner).get("/tickets?queue=fees").problem(403)).isEqualTo("not-allowed");
        assertThat(api.as(owner).get("/tickets?assignee=" + agent.id()).problem(403))
                .isEqualTo("not-allowed");
        assertThat(api.as(owner).get(ticket + "/history").json()).isEmpty();

        api.as(agent).post(ticket + "/messages", Map.of("text", "It is waste.")).expect(201);
        assertThat(api.as(owner).get(ticket).etag()).isNotEqualTo(before.etag());
        assertThat(api.as(owner).get(other).json().path("version").asLong()).isZero();
    }

    @Test
    void isOpenedForAMemberFirmByTheAssociationOnly() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(file(facilitator, owner.enterprise()).status())
                                .isEqualTo(201));
        assertThat(api.as(owner).get("/tickets").json().path("items")).hasSize(1);
        for (var unknown : List.of(UUID.randomUUID(), competitor.enterprise())) {
            var refused = file(facilitator, unknown);
            assertThat(refused.problem(422)).isEqualTo("invalid");
            assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("enterprise");
            assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("unknown-firm");
        }
        assertThat(file(competitor, owner.enterprise()).problem(422)).isEqualTo("invalid");
        assertThat(file(stakeholder, owner.enterprise()).problem(422)).isEqualTo("invalid");
        assertThat(api.as(owner).get("/tickets").json().path("items")).hasSize(1);

        events.firm(association, owner.enterprise(), "left");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(file(facilitator, owner.enterprise()).status())
                                .isEqualTo(422));
    }

    @Test
    void isAboutAnObjectOfTheFirm() {
        var pledge = UUID.randomUUID();
        PeerFixture.know("/internal/enterprises/" + owner.enterprise() + "/pledges/" + pledge, "{}");
        var own = Map.of("type", "pledge", "id", pledge);
        assertThat(about(owner, own).status()).isEqualTo(201);
        assertThat(about(owner, Map.of("type", "module", "code", "pledge")).status())
                .isEqualTo(201);
        for (var wrong : List.of(
                Map.of("type", "pledge", "id", UUID.randomUUID()),
                Map.of("type", "data-point", "code", "no_such_point"),
                Map.of("type", "data-point", "code", "{a}&b=c"),
                Map.of("type", "indicator", "code", "XXX-9"),
                Map.of("type", "submission", "id", UUID.randomUUID()),
                Map.of("type", "module", "code", "no-such-part"),
                Map.of("type", "page", "code", "javascript:"))) {
            var refused = about(owner, wrong);
            assertThat(refused.problem(422)).as(wrong.toString()).isEqualTo("invalid");
            assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("context-unknown");
        }
        assertThat(about(competitor, own).problem(422))
                .as("another firm's pledge")
                .isEqualTo("invalid");
        assertThat(about(facilitator, own).problem(422))
                .as("a pledge of no firm")
                .isEqualTo("invalid");
    }

    @Test
    void isRefusedWhileTheServiceOfItsContextIsUnavailable() {
        var pledge = UUID.randomUUID();
        PeerFixture.fail("/internal/enterprises/" + owner.enterprise() + "/pledges/" + pledge);
        assertThat(about(owner, Map.of("type", "pledge", "id", pledge)).problem(503))
                .isEqualTo("context-unreachable");
    }

    private UUID openTicket(String subject) {
        return api.as(owner)
                .post("/tickets", Map.of("subject", subject, "text", "Is swarf waste?"))
                .expect(201)
                .id();
    }

    private Api.Answer file(TestCaller who, UUID enterprise) {
        return api.as(who).post("/tickets", Map.of("subject", "Fee", "text", "How much?", "enterprise", enterprise));
    }

    private Api.Answer about(TestCaller who, Map<String, ?> context) {
        return api.as(who).post("/tickets", Map.of("subject", "Help", "text", "How?", "context", context));
    }
}
