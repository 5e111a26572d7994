package eu.spindle.helpdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.helpdesk.EventFixture;
import eu.spindle.helpdesk.HelpdeskTest;
import eu.spindle.helpdesk.MailServer;
import eu.spindle.helpdesk.PeerFixture;
import eu.spindle.helpdesk.TestQueries;
import eu.spindle.platform.access.Role;
import eu.spindle.test.Api;
import eu.spindle.test.Contracts;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import eu.spindle.test.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@HelpdeskTest
class NotificationDeliveryTest {

    @Autowired
    Api api;

    @Autowired
    EventFixture events;

    @Autowired
    TestDatabase database;

    private final TestAssociation association = TestAssociation.random();
    private final TestCaller owner = TestCaller.of(association, UUID.randomUUID(), Role.ENTERPRISE_LEAD);
    private final UUID membership = UUID.randomUUID();
    private final String address = membership + "@firm.example";
    private final String path = "/internal/memberships/" + association.id() + "/" + membership;

    @Test
    void notifiesAMemberInTheMembersLanguageByMailAndInTheApplication() throws Exception {
        events.association(association, "de");
        PeerFixture.know(path, person());
        PeerFixture.know(
                "/internal/names/" + association.id() + "?enterprise=" + owner.enterprise()
                        + "&commitment=ENV-1&language=es",
                "{\"enterprise\":\"Drehwerk Muster\",\"commitment\":\"Menos energía\"}");
        events.notificationRequest(association, notificationRequest());

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(MailServer.to(address)).hasSize(1));
        var mail = MailServer.to(address).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Promesa aceptada: Menos energía");
        assertThat(MailServer.text(mail))
                .contains("/a/" + association.slug() + "/e/" + owner.enterprise() + "/pledges")
                .contains("Drehwerk Muster");
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");

        var notifications = api.as(owner)
                .get("/notifications?unread=true")
                .expect(200)
                .json()
                .path("items");
        assertThat(notifications.size()).isEqualTo(1);
        var notification = notifications.get(0).path("id").asString();
        var other = TestCaller.of(association, owner.enterprise(), Role.ENTERPRISE_LEAD);
        assertThat(api.as(other).get("/notifications").json().path("items").size())
                .isZero();
        assertThat(api.as(other)
                        .put("/notifications/" + notification + "/read", null)
                        .problem(404))
                .isEqualTo("not-found");
        api.as(owner).put("/notifications/" + notification + "/read", null).expect(204);
        assertThat(api.as(owner)
                        .get("/notifications?unread=true")
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void reloadsAMemberOnlyAfterTheMembershipHasChanged() {
        events.association(association, "de");
        PeerFixture.know(path, person());
        events.notificationRequest(association, notificationRequest());
        events.notificationRequest(association, notificationRequest());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(MailServer.to(address)).hasSize(2));
        assertThat(PeerFixture.calls(path)).isLessThanOrEqualTo(2);
        var before = PeerFixture.calls(path);
        events.publish(
                association, "spindle.associations", "membership.changed", membership, Map.of("status", "active"));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            events.notificationRequest(association, notificationRequest());
            assertThat(PeerFixture.calls(path)).isGreaterThan(before);
        });
    }

    @Test
    void sendsAnInvitationToANonMember() throws Exception {
        events.association(association, "de");
        var invitation = UUID.randomUUID();
        var renderMail = (ObjectNode) Contracts.example("invitation");
        renderMail.put("id", invitation.toString()).put("email", invitation + "@guest.example");
        Contracts.holdAnswer("invitation", renderMail.toString());
        PeerFixture.know("/internal/invitations/" + association.id() + "/by-id/" + invitation, renderMail.toString());
        events.notificationRequest(
                association,
                Map.of(
                        "template", "invitation",
                        "to", Map.of("invitation", invitation.toString()),
                        "arguments", Map.of()));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(MailServer.to(invitation + "@guest.example")).hasSize(1));
        var mail = MailServer.to(invitation + "@guest.example").getFirst();
        assertThat(mail.getSubject()).isEqualTo("Einladung von Machine Makers of Testland");
        assertThat(MailServer.text(mail)).contains("/join/secret-token").contains("Drehwerk Muster");
    }

    @Test
    void notifiesOnlyTheHoldersOfARole() throws Exception {
        events.association(association, "de");
        var people = Contracts.example("memberships").path("items");
        var officer = (ObjectNode) people.get(0);
        var firmsOwner = (ObjectNode) people.get(1);
        var firm = firmsOwner.path("enterprise").asString();
        for (var person : List.of(officer, firmsOwner)) {
            person.put("email", UUID.randomUUID() + "@firm.example");
            person.put("person", UUID.randomUUID().toString());
        }
        var path = "/internal/memberships/" + association.id() + "?role=";
        PeerFixture.know(path + "association-officer", listed(officer));
        PeerFixture.know(path + "enterprise-lead&enterprise=" + firm, listed(firmsOwner));

        notificationRequest("submission-submitted", Map.of("role", "association-officer"));
        notificationRequest("compliance-overdue", Map.of("role", "enterprise-lead", "enterprise", firm));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(MailServer.to(officer.path("email").asString())).hasSize(1);
            assertThat(MailServer.to(firmsOwner.path("email").asString())).hasSize(1);
        });
        assertThat(MailServer.to(officer.path("email").asString()).getFirst().getSubject())
                .startsWith("Angaben für 2025 zu prüfen");
        assertThat(MailServer.to(firmsOwner.path("email").asString()).getFirst().getSubject())
                .endsWith("informe atrasado");
    }

    @Test
    void doesNotNotifyFormerMembers() {
        events.association(association, "de");
        PeerFixture.know(path, person().replace("active", "revoked"));
        events.notificationRequest(association, notificationRequest());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(PeerFixture.calls(path)).isPositive());
        assertThat(MailServer.to(address)).isEmpty();
    }

    @Test
    void notifiesOnceForTheSameDeduplicationKey() {
        events.association(association, "de");
        PeerFixture.know(path, person());
        for (var i = 0; i < 3; i++) {
            events.notificationRequest(association, reminder("cycle 2026-11-26"));
        }
        events.notificationRequest(association, reminder("cycle 2026-11-27"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(MailServer.to(address)).hasSize(2));
        events.notificationRequest(association, notificationRequest());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(MailServer.to(address)).hasSize(3));
        assertThat(api.as(owner).get("/notifications").json().path("items").size())
                .isEqualTo(3);
    }

    @Test
    void formatsDatesForTheRecipient() throws Exception {
        events.association(association, "de");
        PeerFixture.know(path, person());
        events.notificationRequest(association, reminder("cycle"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(MailServer.to(address)).hasSize(1));
        assertThat(MailServer.to(address).getFirst().getSubject())
                .contains("31 de marzo de 2027")
                .doesNotContain("2027-03-31");
    }

    @Test
    void dropsQueuedMailsOfFormerMembersAndHoldsThoseOfSuspendedAssociations() {
        events.association(association, "de");
        PeerFixture.know(path, person());
        events.notificationRequest(association, notificationRequest());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(MailServer.to(address)).hasSize(1));

        events.association(association, "de", "suspended");
        // Events of two topics arrive in any order.
        awaitFirst("suspended", "select status from desk");
        events.notificationRequest(association, notificationRequest());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(api.as(owner)
                                .get("/notifications")
                                .json()
                                .path("items")
                                .size())
                        .isEqualTo(2));
        PeerFixture.know(path, person().replace("active", "revoked"));
        events.publish(
                association, "spindle.associations", "membership.changed", membership, Map.of("status", "revoked"));
        awaitFirst("f", "select active from directory where membership_id = '" + membership + "'");
        events.association(association, "de", "active");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(states(address)).containsExactly("cancelled", "sent"));
        assertThat(MailServer.to(address)).hasSize(1);
    }

    @Test
    void parksANotificationWithoutATemplate() {
        events.association(association, "de");
        PeerFixture.know(path, person());
        var body = new java.util.HashMap<>(notificationRequest());
        body.put("template", "of-a-later-release");
        events.notificationRequest(association, body);
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(parked()).isPositive());
        assertThat(MailServer.to(address)).isEmpty();
    }

    private void awaitFirst(String value, String query) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(TestQueries.strings(database, association, query))
                        .containsExactly(value));
    }

    private List<String> states(String recipient) {
        return TestQueries.strings(
                database, association, "select state from mail where recipient = ? order by state", recipient);
    }

    private long parked() {
        return TestQueries.strings(
                        database,
                        association,
                        "select reason from parked_message where consumer = 'notifications' and convert_from(key, 'UTF8') like ? || '%'",
                        association.id().toString())
                .size();
    }

    private Map<String, Object> reminder(String key) {
        return Map.of(
                "template",
                "figures-reminder",
                "to",
                Map.of("membership", membership.toString()),
                "arguments",
                Map.of(
                        "year",
                        "2026",
                        "due",
                        "2027-03-31",
                        "enterprise",
                        owner.enterprise().toString()),
                "link",
                "e/" + owner.enterprise() + "/figures",
                "deduplicationKey",
                key);
    }

    private void notificationRequest(String template, Map<String, Object> to) {
        var notificationRequest =
                Map.of("template", template, "to", to, "arguments", Map.of("year", "2025"), "link", "figures");
        Contracts.hold("notification.requested", JsonMapper.shared().writeValueAsString(notificationRequest));
        events.notificationRequest(association, notificationRequest);
    }

    private static String listed(ObjectNode person) {
        var answer = "{\"items\":[" + person + "]}";
        Contracts.holdAnswer("memberships", answer);
        return answer;
    }

    private Map<String, Object> notificationRequest() {
        return Map.of(
                "template",
                "pledge-accepted",
                "to",
                Map.of("membership", membership.toString()),
                "arguments",
                Map.of("commitment", "ENV-1", "enterprise", owner.enterprise().toString()),
                "link",
                "e/" + owner.enterprise() + "/pledges");
    }

    private String person() {
        var person = (ObjectNode) Contracts.example("memberships").path("items").get(1);
        person.put("id", membership.toString())
                .put("person", owner.id().toString())
                .put("email", address);
        return person.toString();
    }
}
