package eu.spindle.helpdesk.staff;

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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HelpdeskTest
class StaffRepositoryTest {

    @Autowired
    Api api;

    @Autowired
    EventFixture events;

    private final TestAssociation association = TestAssociation.random();
    private final TestCaller owner = TestCaller.of(association, UUID.randomUUID(), Role.ENTERPRISE_LEAD);
    private final TestCaller lead = TestCaller.of(association, Role.HELPDESK_LEAD);
    private final TestCaller agent = TestCaller.of(association, Role.HELPDESK_AGENT);
    private final TestCaller officer = TestCaller.of(association, Role.ASSOCIATION_OFFICER);
    private final UUID membership = UUID.randomUUID();

    @Test
    void comesFromMembershipsAndUnassignsTicketsWithThem() {
        events.association(association, "en");
        PeerFixture.know(
                "/internal/memberships/" + association.id() + "/" + membership,
                "{\"id\":\"" + membership + "\",\"name\":\"Agnes Agent\"}");
        assertThat(api.as(agent).get("/agents").expect(200).json())
                .as("a caller is not listed for calling")
                .isEmpty();
        events.membership(association, membership, agent, "active");
        events.membership(association, UUID.randomUUID(), officer, "active");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(names()).containsExactly("Agnes Agent"));

        var ticket = "/tickets/"
                + api.as(owner)
                        .post("/tickets", Map.of("subject", "Fee", "text", "How much?"))
                        .expect(201)
                        .id();
        assign(ticket, agent.id().toString()).expect(200);
        assertThat(assign(ticket, officer.id().toString()).problem(422)).isEqualTo("invalid");
        assertThat(assign(ticket, UUID.randomUUID().toString()).problem(422)).isEqualTo("invalid");

        events.membership(association, membership, agent, "revoked");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(names()).isEmpty());
        assertThat(api.as(lead).get(ticket).json().path("assignee").isMissingNode())
                .isTrue();
        assertThat(api.as(lead).get("/tickets?assignee=none").json().path("items"))
                .hasSize(1);
        assertThat(assign(ticket, agent.id().toString()).problem(422)).isEqualTo("invalid");
        assertThat(api.as(agent)
                        .put(
                                ticket + "/assignment",
                                Map.of("assignee", "me"),
                                "If-Match",
                                api.as(lead).get(ticket).etag())
                        .problem(422))
                .as("also while the last token is valid")
                .isEqualTo("invalid");
        var history = api.as(lead).get(ticket + "/history").json();
        assertThat(history)
                .extracting(entry -> entry.path("action").asString())
                .containsExactly("assigned", "unassigned");
        assertThat(history.get(1).path("actor").isMissingNode()).isTrue();
        assertThat(api.as(owner).get(ticket + "/history").json()).isEmpty();
    }

    private Api.Answer assign(String ticket, String whom) {
        return api.as(lead)
                .put(
                        ticket + "/assignment",
                        Map.of("assignee", whom),
                        "If-Match",
                        api.as(lead).get(ticket).etag());
    }

    private List<String> names() {
        return api.as(lead)
                .get("/agents")
                .expect(200)
                .json()
                .valueStream()
                .map(one -> one.path("name").asString())
                .toList();
    }
}
