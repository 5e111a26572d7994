package eu.spindle.helpdesk.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.helpdesk.EventFixture;
import eu.spindle.helpdesk.HelpdeskTest;
import eu.spindle.helpdesk.ticket.TicketState;
import eu.spindle.platform.access.Role;
import eu.spindle.test.Api;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Every transition of a ticket is in its history, whatever causes it; what is refused or changes nothing is not. */
@HelpdeskTest
class TicketHistoryTest {

    @Autowired
    Api api;

    @Autowired
    EventFixture facts;

    private final TestAssociation association = TestAssociation.random();
    private final TestCaller owner = TestCaller.of(association, UUID.randomUUID(), Role.ENTERPRISE_LEAD);
    private final TestCaller agent = TestCaller.of(association, Role.HELPDESK_AGENT);

    @BeforeEach
    void theAssociationIsKnown() {
        facts.association(association, "en");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(api.as(agent).get("/support-hours").text()).contains("Europe/Vienna"));
    }

    @ParameterizedTest
    @EnumSource
    void showsEachTransitionByTheDesk(TicketState from) {
        for (var to : TicketState.values()) {
            holds(from, agent, (ticket, seen) -> move(ticket, to, seen));
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsEachTransitionByAnAnswer(TicketState from) {
        for (var to : TicketState.values()) {
            holds(
                    from,
                    agent,
                    (ticket, seen) ->
                            api.as(agent).post(ticket + "/messages", Map.of("text", "Well.", "state", to.code())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsEachTransitionByAReply(TicketState from) {
        holds(from, owner, (ticket, seen) -> api.as(owner).post(ticket + "/messages", Map.of("text", "But why?")));
    }

    /** Does something to a ticket in a state: its history grows by the state that it has then, if that is another. */
    private void holds(TicketState from, TestCaller actor, BiFunction<String, String, Api.Answer> act) {
        var ticket = ticketIn(from);
        var expected = new ArrayList<>(states(ticket));
        var answer = act.apply(ticket, api.as(agent).get(ticket).etag());
        var state = api.as(agent).get(ticket).expect(200).json().path("state").asString();
        if (!state.equals(from.code())) {
            expected.add(state + " by Test " + actor.roles());
        }
        assertThat(answer.status()).as("from %s to %s", from, state).isIn(200, 201, 409);
        assertThat(states(ticket)).as("from %s to %s", from, state).isEqualTo(expected);
    }

    private String ticketIn(TicketState state) {
        var ticket = "/tickets/"
                + api.as(owner)
                        .post("/tickets", Map.of("subject", "Fee", "text", "How much?"))
                        .expect(201)
                        .id();
        if (state == TicketState.CLOSED) {
            move(ticket, TicketState.RESOLVED, api.as(agent).get(ticket).etag()).expect(200);
        }
        if (state != TicketState.NEW) {
            move(ticket, state, api.as(agent).get(ticket).etag()).expect(200);
        }
        return ticket;
    }

    private Api.Answer move(String ticket, TicketState to, String seen) {
        return api.as(agent).put(ticket + "/state", Map.of("state", to.code()), "If-Match", seen);
    }

    /** The states in a ticket's history as the firm sees it, each with who brought it about. */
    private List<String> states(String ticket) {
        return api.as(owner)
                .get(ticket + "/history")
                .expect(200)
                .json()
                .valueStream()
                .filter(entry -> entry.path("action").asString().equals("state-changed"))
                .map(TicketHistoryTest::described)
                .toList();
    }

    private static String described(JsonNode entry) {
        return entry.path("detail").asString() + " by " + entry.path("actor").asString();
    }
}
