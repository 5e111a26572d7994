package eu.spindle.helpdesk.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.helpdesk.EventFixture;
import eu.spindle.helpdesk.HelpdeskTest;
import eu.spindle.helpdesk.MailServer;
import eu.spindle.helpdesk.PeerFixture;
import eu.spindle.platform.access.Role;
import eu.spindle.test.Api;
import eu.spindle.test.Contracts;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import eu.spindle.test.TestKafka;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HelpdeskTest
class ConversationTest {

    @Autowired
    Api api;

    @Autowired
    EventFixture events;

    private final TestAssociation association = TestAssociation.random();
    private final TestCaller contributor = TestCaller.of(association, UUID.randomUUID(), Role.ENTERPRISE_CONTRIBUTOR);
    private final TestCaller colleague = TestCaller.of(association, contributor.enterprise(), Role.ENTERPRISE_LEAD);
    private final TestCaller competitor = TestCaller.of(association, UUID.randomUUID(), Role.ENTERPRISE_LEAD);
    private final TestCaller agent = TestCaller.of(association, Role.HELPDESK_AGENT);
    private final TestCaller otherAgent = TestCaller.of(association, Role.HELPDESK_AGENT);
    private final TestCaller foreignAgent = TestCaller.of(TestAssociation.random(), Role.HELPDESK_LEAD);

    @BeforeEach
    void theFieldIsKnown() {
        events.association(association, "en");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(api.as(agent).get("/support-hours").text()).contains("Europe/Vienna"));
        PeerFixture.knowDataPoint(contributor.enterprise(), "hours_worked", "{}");
    }

    @Test
    void isInALanguageOfTheProductOnly() {
        for (var unknown : List.of("xx", "tlh", "ja", "zz-ZZ")) {
            var request = new HashMap<>(question());
            request.put("language", unknown);
            var answer = api.as(contributor).post("/tickets", request);
            assertThat(answer.problem(422)).isEqualTo("invalid");
            assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("language");
            assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("language-unknown");
        }
        for (var language : Map.of("pt-BR", "pt", "zh", "zh").entrySet()) {
            var request = new HashMap<>(question());
            request.put("language", language.getKey());
            var ticket = api.as(contributor).post("/tickets", request).expect(201);
            assertThat(api.as(agent)
                            .get("/tickets/" + ticket.id())
                            .expect(200)
                            .json()
                            .path("language")
                            .asString())
                    .isEqualTo(language.getValue());
        }
    }

    static Map<String, Object> question() {
        return Map.of(
                "subject",
                "Which hours count?",
                "text",
                "Does paid leave belong to hours worked?",
                "kind",
                "guidance",
                "context",
                Map.of("type", "data-point", "code", "hours_worked", "label", "Hours worked"));
    }

    private UUID openTicket() {
        return api.as(contributor).post("/tickets", question()).expect(201).id();
    }

    @Test
    void leadsFromAFieldToAnAnswerInTheMailbox() throws Exception {
        var address = contributor.id() + "@test.example";
        events.association(association, "en");
        PeerFixture.member(contributor, "en", address);
        var opened = api.as(contributor).post("/tickets", question()).expect(201);
        var ticket = "/tickets/" + opened.id();
        assertThat(opened.json().path("number").asLong()).isEqualTo(1001);
        assertThat(opened.json().path("context").path("code").asString()).isEqualTo("hours_worked");
        assertThat(api.as(agent).get(ticket).expect(200).json().path("dueClock").asString())
                .isEqualTo("first-response");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(MailServer.to(address)).hasSize(1));

        api.as(agent)
                .post(ticket + "/messages", Map.of("text", "No, leave them out.", "state", "waiting-for-requester"))
                .expect(201);

        await().untilAsserted(() -> assertThat(MailServer.to(address)).hasSize(2));
        var confirmation = MailServer.to(address).getFirst();
        var answer = MailServer.to(address).getLast();
        assertThat(answer.getSubject()).isEqualTo("[#1001] Which hours count?");
        assertThat(MailServer.text(answer)).contains("No, leave them out.");
        assertThat(answer.getHeader("In-Reply-To", null)).isEqualTo(confirmation.getMessageID());
        assertThat(answer.getHeader("References", null)).isEqualTo(confirmation.getMessageID());

        var clocks = api.as(agent).get(ticket + "/clocks").expect(200).json().path("clocks");
        assertThat(clocks.get(0).path("clock").asString()).isEqualTo("first-response");
        assertThat(clocks.get(0).path("state").asString()).isEqualTo("met");

        TestKafka.await(
                        "spindle.tickets",
                        2,
                        message -> message.key().endsWith(opened.id().toString()))
                .forEach(Contracts::hold);
    }

    @Test
    void showsATicketOnlyToItsFirmAndTheDesk() {
        var ticket = "/tickets/" + openTicket();
        assertThat(api.as(colleague).get(ticket).status()).isEqualTo(200);
        assertThat(api.as(agent).get(ticket).status()).isEqualTo(200);
        assertThat(api.as(competitor).get(ticket).problem(404)).isEqualTo("not-found");
        assertThat(api.as(competitor).get(ticket + "/messages").problem(404)).isEqualTo("not-found");
        assertThat(api.as(competitor).get(ticket + "/history").problem(404)).isEqualTo("not-found");
        assertThat(api.as(contributor).get(ticket + "/clocks").problem(403)).isEqualTo("not-allowed");
        assertThat(api.as(foreignAgent).get(ticket).problem(404)).isEqualTo("not-found");
        assertThat(api.as(foreignAgent)
                        .post(ticket + "/messages", Map.of("text", "Hello"))
                        .problem(404))
                .isEqualTo("not-found");
        var officer = TestCaller.of(association, Role.ASSOCIATION_OFFICER);
        assertThat(api.as(officer).get(ticket).problem(404)).isEqualTo("not-found");
        assertThat(api.as(competitor).get("/tickets").json().path("items").size())
                .isZero();
        assertThat(api.as(competitor)
                        .get("/tickets?q=leave")
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void hidesInternalNotesFromTheRequester() {
        var ticket = "/tickets/" + openTicket();
        api.as(agent)
                .post(ticket + "/messages", Map.of("text", "They asked the same in spring.", "internal", true))
                .expect(201);
        assertThat(api.as(agent).get(ticket + "/messages").json().size()).isEqualTo(2);
        assertThat(api.as(contributor).get(ticket + "/messages").json().size()).isEqualTo(1);
        assertThat(api.as(contributor)
                        .get("/tickets?q=spring")
                        .json()
                        .path("items")
                        .size())
                .isZero();
        assertThat(api.as(agent).get("/tickets?q=spring").json().path("items").size())
                .isEqualTo(1);
        assertThat(api.as(contributor)
                        .post(ticket + "/messages", Map.of("text", "psst", "internal", true))
                        .problem(403))
                .isEqualTo("not-allowed");
    }

    @Test
    void preventsAgentsFromOverwritingEachOther() {
        var ticket = "/tickets/" + openTicket();
        var seen = api.as(agent).get(ticket).etag();
        api.as(otherAgent)
                .put(ticket + "/assignment", Map.of("assignee", "me"), "If-Match", seen)
                .expect(200);
        assertThat(api.as(agent)
                        .put(ticket + "/assignment", Map.of("assignee", "me"), "If-Match", seen)
                        .problem(412))
                .isEqualTo("changed-meanwhile");
        assertThat(api.as(agent)
                        .put(ticket + "/priority", Map.of("priority", "high"))
                        .problem(428))
                .isEqualTo("if-match-required");
        assertThat(api.as(contributor)
                        .put(ticket + "/priority", Map.of("priority", "urgent"), "If-Match", seen)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void reopensWhenTheRequesterReplies() {
        var ticket = "/tickets/" + openTicket();
        api.as(agent)
                .post(ticket + "/messages", Map.of("text", "Solved?", "state", "resolved"))
                .expect(201);
        var seen = api.as(agent).get(ticket).etag();
        api.as(agent)
                .put(ticket + "/state", Map.of("state", "closed"), "If-Match", seen)
                .expect(200);
        api.as(contributor)
                .post(ticket + "/messages", Map.of("text", "Not quite."))
                .expect(201);
        var shown = api.as(agent).get(ticket).json();
        assertThat(shown.path("state").asString()).isEqualTo("open");
        assertThat(shown.path("dueClock").asString()).isEqualTo("next-response");
    }

    @Test
    void reportsTheErrorsOfATicketRequest() {
        var refused = api.as(contributor)
                .reading("de")
                .post("/tickets", Map.of("subject", " ", "text", "", "context", Map.of("type", "page")));
        assertThat(refused.problem(422)).isEqualTo("invalid");
        assertThat(refused.json().path("errors").size()).isEqualTo(2);
        assertThat(api.as(contributor)
                        .post("/tickets", Map.of("subject", "a", "text", "b", "kind", "gossip"))
                        .problem(422))
                .isEqualTo("invalid");
    }

    @Test
    void allowsOnlyValidStateChanges() {
        var ticket = "/tickets/" + openTicket();
        var seen = api.as(agent).get(ticket).etag();
        assertThat(api.as(agent)
                        .put(ticket + "/state", Map.of("state", "closed"), "If-Match", seen)
                        .problem(409))
                .isEqualTo("ticket-not-resolved");
        assertThat(api.as(agent)
                        .post(ticket + "/messages", Map.of("text", "Done.", "state", "closed"))
                        .problem(409))
                .isEqualTo("ticket-not-resolved");
        assertThat(api.as(agent)
                        .post(ticket + "/messages", Map.of("text", "Well.", "state", "new"))
                        .problem(409))
                .isEqualTo("ticket-not-new-again");
        assertThat(api.as(agent).get(ticket + "/messages").json().size()).isEqualTo(1);
        assertThat(api.as(agent).get(ticket).json().path("state").asString()).isEqualTo("new");
    }

    @Test
    void storesAllConcurrentMessages() throws Exception {
        var ticket = "/tickets/" + openTicket();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = IntStream.range(0, 16)
                    .mapToObj(number -> threads.submit(() -> api.as(number % 2 == 0 ? contributor : agent)
                            .post(ticket + "/messages", Map.of("text", "Message " + number))
                            .status()))
                    .toList();
            for (var status : sent) {
                assertThat(status.get()).isEqualTo(201);
            }
        }
        assertThat(api.as(agent).get(ticket + "/messages").json().size()).isEqualTo(17);
    }
}
