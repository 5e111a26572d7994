package eu.spindle.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.platform.access.Role;
import eu.spindle.test.AccessCheck;
import eu.spindle.test.AccessMatrix;
import eu.spindle.test.Api;
import eu.spindle.test.BoundsCheck;
import eu.spindle.test.ForeignReplay;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Calls every operation as strangers and as every role. */
@HelpdeskTest
class ForeignReplayTest {

    private static final String QUESTION = "Merkmal der Frage";
    private static final String NOTE = "Merkmal der Notiz";
    private static final String FIGURE = "Merkmal der Kennzahl";
    private static final String DRAFT = "Merkmal des Entwurfs";

    @Autowired
    Api api;

    @Autowired
    AccessCheck access;

    @Autowired
    EventFixture events;

    private final TestAssociation home = TestAssociation.random();
    private final TestCaller owner = TestCaller.of(home, UUID.randomUUID(), Role.ENTERPRISE_LEAD);
    private final TestCaller agent = TestCaller.of(home, Role.HELPDESK_AGENT);
    private final TestCaller lead = TestCaller.of(home, Role.HELPDESK_LEAD);

    @Test
    void otherTenantsGetNothing() {
        events.association(home, "de");
        events.firm(home, owner.enterprise(), "active");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(api.as(agent).get("/support-hours").text()).contains("Europe/Vienna"));
        PeerFixture.knowDataPoint(owner.enterprise(), "hours_worked", """
                {"year":2025,"submission":"draft","figures":[{"code":"hours_worked","name":"%s","year":2025,"state":"value","value":"1"}]}""".formatted(FIGURE));
        var ticket = openTicket();
        var path = "/tickets/{id}";
        var replay = new ForeignReplay(
                api,
                "helpdesk",
                home,
                List.of(QUESTION, NOTE, FIGURE, DRAFT, ticket.toString(), "Merkmal der Meldung", "Merkmal der Mail"));
        replay.on("GET /audit-log", TestCaller.of(home, Role.ASSOCIATION_ADMIN));
        replay.on("GET p:/audit-log", TestCaller.steward());
        replay.on("GET /tickets", owner).query("q=Merkmal");
        replay.on("POST /tickets", agent)
                .body(Map.of("subject", "Neu", "text", "Neu", "enterprise", owner.enterprise()));
        replay.on("GET " + path, owner).with("id", ticket);
        Map.of(
                        "assignment", Map.of("assignee", "me"),
                        "subject", Map.of("subject", "Neu"),
                        "classification", Map.of("phase", "after", "kind", "guidance"),
                        "priority", Map.of("priority", "high"),
                        "queue", Map.of("queue", "Neu"),
                        "tags", Map.of("tags", List.of("Neu")),
                        "state", Map.of("state", "open"))
                .forEach((act, body) -> replay.on("PUT " + path + "/" + act, agent)
                        .with("id", ticket)
                        .header("If-Match", "\"99\"")
                        .body(body));
        replay.on("GET " + path + "/messages", owner).with("id", ticket);
        replay.on("POST " + path + "/messages", owner).with("id", ticket).body(Map.of("text", "Noch etwas"));
        replay.on("GET " + path + "/clocks", agent).with("id", ticket);
        replay.on("GET " + path + "/history", owner).with("id", ticket);
        replay.on("GET " + path + "/figures", agent).with("id", ticket);
        replay.on("PUT " + path + "/figures/consent", owner).with("id", ticket);
        replay.on("DELETE " + path + "/figures/consent", owner).with("id", ticket);
        replay.on("GET " + path + "/draft", owner).with("id", ticket);
        replay.on("PUT " + path + "/draft", owner).with("id", ticket).body(Map.of("text", DRAFT));
        replay.on("PUT " + path + "/presence", agent).with("id", ticket).body(Map.of("writing", true));
        replay.on("DELETE " + path + "/presence", agent).with("id", ticket);
        replay.on("GET /live", agent).probe(() -> causeEvents(ticket));
        replay.on("PUT " + path + "/followers/me", owner).with("id", ticket);
        replay.on("DELETE " + path + "/followers/me", owner).with("id", ticket);
        replay.on("GET /agents", lead);
        replay.on("GET /service-levels", owner).sharedWithinAssociation();
        replay.on("PUT /service-levels", lead).header("If-Match", "\"99\"").body(Map.of("policies", List.of()));
        replay.on("GET /support-hours", owner).sharedWithinAssociation();
        var mail = quarantined();
        replay.on("GET /quarantined-mails", agent);
        replay.on("GET /quarantined-mails/{id}", agent).with("id", mail);
        replay.on("GET /quarantined-mails/{id}/original", agent).with("id", mail);
        replay.on("POST /quarantined-mails/{id}/acceptance", lead)
                .with("id", mail)
                .body(Map.of());
        replay.on("POST /quarantined-mails/{id}/discarding", lead)
                .with("id", mail)
                .body(Map.of("reason", "Werbung"));
        replay.on("GET /notifications", owner);
        replay.on("PUT /notifications/{id}/read", owner).with("id", notification());
        // Before consent is withdrawn.
        assertThat(access.unrecordedReads(AccessMatrix.of("helpdesk"), replay)).isEmpty();
        assertThat(BoundsCheck.fieldErrors(api, replay)).isEmpty();
        assertThat(replay.leaks()).isEmpty();
        assertThat(access.fieldErrors(AccessMatrix.of("helpdesk"), replay)).isEmpty();
    }

    /** A ticket with an internal note and a draft of the requester. */
    private UUID openTicket() {
        var ticket = api.as(owner)
                .post(
                        "/tickets",
                        Map.of(
                                "subject",
                                QUESTION,
                                "text",
                                QUESTION,
                                "figuresShared",
                                true,
                                "context",
                                Map.of("type", "data-point", "code", "hours_worked")))
                .expect(201)
                .id();
        api.as(agent)
                .post("/tickets/" + ticket + "/messages", Map.of("text", NOTE, "internal", true))
                .expect(201);
        api.as(owner)
                .put("/tickets/" + ticket + "/draft", Map.of("text", DRAFT))
                .expect(204);
        return ticket;
    }

    /** A quarantined mail that is not decided on. */
    private UUID quarantined() {
        MailServer.deliver("""
                From: fremd@elsewhere.example
                To: helpdesk+%s@spindle.example
                Subject: Merkmal der Mail
                Message-ID: <%s@elsewhere.example>

                Merkmal der Mail
                """.formatted(home.slug(), UUID.randomUUID()));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !api.as(agent)
                        .get("/quarantined-mails")
                        .json()
                        .path("items")
                        .isEmpty());
        return UUID.fromString(
                api.as(agent).get("/quarantined-mails").json().at("/items/0/id").asString());
    }

    /** Causes every event that a stream could send about a ticket. */
    private void causeEvents(UUID ticket) {
        api.as(agent).put("/tickets/" + ticket + "/presence", Map.of()).expect(200);
        api.as(agent).delete("/tickets/" + ticket + "/presence").expect(204);
        api.as(owner)
                .post("/tickets/" + ticket + "/messages", Map.of("text", QUESTION))
                .expect(201);
        api.as(agent)
                .post("/tickets/" + ticket + "/messages", Map.of("text", NOTE, "internal", true))
                .expect(201);
    }

    /** A notification of the company lead. */
    private UUID notification() {
        var membership = UUID.randomUUID();
        PeerFixture.know(
                "/internal/memberships/" + home.id() + "/" + membership, """
                {"id":"%s","person":"%s","name":"Merkmal der Meldung","language":"de","role":"enterprise-lead","status":"active"}""".formatted(membership, owner.id()));
        events.notificationRequest(
                home,
                Map.of(
                        "template",
                        "pledge-accepted",
                        "to",
                        Map.of("membership", membership.toString()),
                        "arguments",
                        Map.of("commitment", "ENV-1"),
                        "link",
                        "pledges"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !api.as(owner)
                        .get("/notifications")
                        .json()
                        .path("items")
                        .isEmpty());
        return UUID.fromString(
                api.as(owner).get("/notifications").json().at("/items/0/id").asString());
    }
}
