package eu.spindle.helpdesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.helpdesk.EventFixture;
import eu.spindle.helpdesk.HelpdeskTest;
import eu.spindle.platform.access.Role;
import eu.spindle.test.Api;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The acts of the desk on a ticket: who may do each, on which version, and what is recorded of it. */
@HelpdeskTest
class TicketActionTest {

    @Autowired
    Api api;

    @Autowired
    EventFixture facts;

    private final TestAssociation association = TestAssociation.random();
    private final TestCaller owner = TestCaller.of(association, UUID.randomUUID(), Role.ENTERPRISE_LEAD);
    private final TestCaller admin = TestCaller.of(association, Role.ASSOCIATION_ADMIN);
    private final TestCaller agent = TestCaller.of(association, Role.HELPDESK_AGENT);
    private final TestCaller stranger = TestCaller.of(TestAssociation.random(), Role.HELPDESK_LEAD);
    private String ticket;

    @BeforeEach
    void aTicketIsOpen() {
        facts.association(association, "en");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(api.as(agent).get("/support-hours").text()).contains("Europe/Vienna"));
        ticket = "/tickets/"
                + api.as(owner)
                        .post("/tickets", Map.of("subject", "Fee", "text", "How much?"))
                        .expect(201)
                        .id();
    }

    @ParameterizedTest
    @EnumSource
    void changesTheVersionThatWasReadOnce(Act act) {
        var seen = seen();
        assertThat(put(agent, act, act.value, null).problem(428)).isEqualTo("if-match-required");
        assertThat(put(owner, act, act.value, seen).problem(403)).isEqualTo("not-allowed");
        assertThat(put(admin, act, act.value, seen).problem(403)).isEqualTo("not-allowed");
        assertThat(put(stranger, act, act.value, seen).problem(404)).isEqualTo("not-found");
        assertThat(seen()).isEqualTo(seen);
        assertThat(recorded()).isEmpty();

        var done = put(agent, act, act.value, seen).expect(200);
        assertThat(done.etag()).isEqualTo(seen()).isNotEqualTo(seen);
        act.value.forEach(
                (property, value) -> assertThat(done.json().path(property).toString())
                        .as(property)
                        .isEqualTo(JsonMapper.shared().writeValueAsString(value.equals("me") ? agent.id() : value)));
        assertThat(recorded()).containsExactly(act.recorded);

        assertThat(put(agent, act, act.other, seen).problem(412)).isEqualTo("changed-meanwhile");
        assertThat(put(agent, act, act.value, done.etag()).expect(200).etag())
                .as("the same again")
                .isEqualTo(done.etag());
        assertThat(recorded()).containsExactly(act.recorded);
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsMalformedAtItsPlace(Act act) {
        var seen = seen();
        for (var wrong : List.<Map<String, ?>>of(Map.of(), act.wrong)) {
            var refused = put(agent, act, wrong, seen);
            assertThat(refused.problem(422)).as(wrong.toString()).isEqualTo("invalid");
            assertThat(refused.json().at("/errors/0/field").asString())
                    .as(wrong.toString())
                    .matches(field -> act.value.keySet().stream().anyMatch(field::startsWith));
        }
        assertThat(seen()).isEqualTo(seen);
        assertThat(recorded()).isEmpty();
    }

    @Test
    void removesTheAssignee() {
        put(agent, Act.ASSIGNMENT, Map.of("assignee", agent.id()), seen()).expect(200);
        var free =
                put(agent, Act.ASSIGNMENT, Map.of("assignee", "none"), seen()).expect(200);
        assertThat(free.json().path("assignee").isMissingNode()).isTrue();
        assertThat(recorded()).containsExactly("ticket.assigned", "ticket.unassigned");
    }

    @Test
    void refusesAStateThatCannotFollow() {
        var seen = seen();
        assertThat(put(agent, Act.STATE, Map.of("state", "closed"), seen).problem(409))
                .isEqualTo("ticket-not-resolved");
        var open = put(agent, Act.STATE, Map.of("state", "open"), seen).expect(200);
        assertThat(put(agent, Act.STATE, Map.of("state", "new"), open.etag()).problem(409))
                .isEqualTo("ticket-not-new-again");
        assertThat(seen()).isEqualTo(open.etag());
    }

    private Api.Answer put(TestCaller who, Act act, Map<String, ?> value, @Nullable String seen) {
        var path = ticket + "/" + act.name().toLowerCase(Locale.ROOT);
        return seen == null ? api.as(who).put(path, value) : api.as(who).put(path, value, "If-Match", seen);
    }

    private String seen() {
        return api.as(agent).get(ticket).expect(200).etag();
    }

    /** The acts in the audit log after the opening, oldest first. */
    private List<String> recorded() {
        return api.as(admin)
                .get("/audit-log")
                .expect(200)
                .text()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line).path("act").asString())
                .filter(act -> act.startsWith("ticket.") && !act.equals("ticket.opened"))
                .toList();
    }

    /** An act: what it sets, another value, one that is none, and what the audit log says. */
    enum Act {
        ASSIGNMENT(Map.of("assignee", "me"), Map.of("assignee", "none"), Map.of("assignee", "x"), "ticket.assigned"),
        SUBJECT(Map.of("subject", "Fees"), Map.of("subject", "Dues"), Map.of("subject", " "), "ticket.renamed"),
        CLASSIFICATION(
                Map.of("phase", "after", "kind", "guidance"),
                Map.of("phase", "before", "kind", "guidance"),
                Map.of("phase", "never", "kind", "guidance"),
                "ticket.classified"),
        PRIORITY(Map.of("priority", "high"), Map.of("priority", "low"), Map.of("priority", "x"), "ticket.prioritised"),
        QUEUE(Map.of("queue", "fees"), Map.of("queue", "dues"), Map.of("queue", "<b>"), "ticket.queued"),
        TAGS(
                Map.of("tags", List.of("late")),
                Map.of("tags", List.of("later")),
                Map.of("tags", List.of("<b>")),
                "ticket.tagged"),
        STATE(Map.of("state", "on-hold"), Map.of("state", "resolved"), Map.of("state", "done"), "ticket.state-changed");

        private final Map<String, ?> value;
        private final Map<String, ?> other;
        private final Map<String, ?> wrong;
        private final String recorded;

        Act(Map<String, ?> value, Map<String, ?> other, Map<String, ?> wrong, String recorded) {
            this.value = value;
            this.other = other;
            this.wrong = wrong;
            this.recorded = recorded;
        }
    }
}
