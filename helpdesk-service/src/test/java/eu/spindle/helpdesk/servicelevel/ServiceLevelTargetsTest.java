package eu.spindle.helpdesk.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.helpdesk.HelpdeskTest;
import eu.spindle.platform.access.Role;
import eu.spindle.test.Api;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import eu.spindle.test.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HelpdeskTest
class ServiceLevelTargetsTest {

    @Autowired
    Api api;

    @Autowired
    TestDatabase database;

    private final TestAssociation association = TestAssociation.random();
    private final TestCaller owner = TestCaller.of(association, UUID.randomUUID(), Role.ENTERPRISE_LEAD);
    private final TestCaller lead = TestCaller.of(association, Role.HELPDESK_LEAD);

    @Test
    void clearsAllDueTimesWhenATicketLeavesEveryPolicy() {
        var ticket = "/tickets/"
                + api.as(owner)
                        .post("/tickets", Map.of("subject", "Fee", "text", "How much?", "kind", "information"))
                        .expect(201)
                        .id();
        assertThat(api.as(lead).get(ticket).json().path("dueAt").isMissingNode())
                .isFalse();

        var targets = api.as(lead).get("/service-levels").expect(200);
        var support = Map.of("name", "support", "kind", "support", "firstResponse", 60);
        api.as(lead)
                .put("/service-levels", Map.of("policies", List.of(support)), "If-Match", targets.etag())
                .expect(200);
        assertThat(api.as(lead).get(ticket).json().path("dueAt").isMissingNode())
                .isTrue();
        assertThat(api.as(lead).get(ticket + "/clocks").json().path("clocks").size())
                .isZero();

        var seen = api.as(lead).get(ticket).etag();
        api.as(lead)
                .put(ticket + "/classification", Map.of("phase", "during", "kind", "support"), "If-Match", seen)
                .expect(200);
        assertThat(api.as(lead).get(ticket).json().path("dueClock").asString()).isEqualTo("first-response");
    }

    @Test
    void showsNoDueTimeOfAFinishedTicket() throws Exception {
        var id = api.as(owner)
                .post("/tickets", Map.of("subject", "Fee", "text", "How much?"))
                .expect(201)
                .id();
        longAgo(id);
        var ticket = "/tickets/" + id;
        var seen = api.as(lead).get(ticket).etag();
        var open = api.as(lead)
                .put(ticket + "/priority", Map.of("priority", "high"), "If-Match", seen)
                .expect(200);
        assertThat(open.json().path("dueClock").asString()).isEqualTo("first-response");
        var over = api.as(lead).put(ticket + "/state", Map.of("state", "resolved"), "If-Match", open.etag());
        assertThat(over.expect(200).json().path("dueClock").isMissingNode()).isTrue();
        assertThat(over.json().path("dueAt").isMissingNode()).isTrue();
    }

    /** Moves all activities of the ticket two weeks back. */
    private void longAgo(UUID ticket) throws SQLException {
        try (var connection = database.asOwner();
                var statement = connection.prepareStatement("select set_config('app.association_id', ?, false)")) {
            statement.setString(1, association.id().toString());
            statement.execute();
            try (var earlier = connection.prepareStatement(
                    "update ticket_activity set at = at - interval '14 days' where ticket_id = ?")) {
                earlier.setObject(1, ticket);
                assertThat(earlier.executeUpdate()).isEqualTo(1);
            }
        }
    }

    @Test
    void refusesATargetOverTheLimit() {
        for (var policy : List.of(
                Map.of("name", "far", "updateDays", Integer.MAX_VALUE),
                Map.of("name", "far", "firstResponse", Integer.MAX_VALUE),
                Map.of("name", "n".repeat(101), "solution", 60))) {
            assertThat(api.as(lead)
                            .put("/service-levels", Map.of("policies", List.of(policy)), "If-Match", "\"0\"")
                            .problem(422))
                    .isEqualTo("invalid");
        }
        api.as(owner)
                .post("/tickets", Map.of("subject", "Fee", "text", "How much?"))
                .expect(201);
    }

    @Test
    void refusesAPolicyWithoutTargets() {
        var nothing = Map.of("name", "none", "firstResponse", 0);
        assertThat(api.as(lead)
                        .put("/service-levels", Map.of("policies", List.of(nothing)), "If-Match", "\"0\"")
                        .problem(422))
                .isEqualTo("invalid");
        assertThat(api.as(owner)
                        .put("/service-levels", Map.of("policies", List.of()), "If-Match", "\"0\"")
                        .status())
                .isEqualTo(403);
    }
}
