package eu.spindle.helpdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.helpdesk.Facts;
import eu.spindle.helpdesk.HelpdeskTest;
import eu.spindle.helpdesk.MailServer;
import eu.spindle.helpdesk.Neighbours;
import eu.spindle.platform.access.Role;
import eu.spindle.test.Api;
import eu.spindle.test.Contracts;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@HelpdeskTest
class TellingPeopleTest {

    @Autowired
    Api api;

    @Autowired
    Facts facts;

    private final TestAssociation association = TestAssociation.random();
    private final TestCaller owner = TestCaller.of(association, UUID.randomUUID(), Role.ENTERPRISE_OWNER);
    private final UUID membership = UUID.randomUUID();
    private final String address = membership + "@firm.example";
    private final String path = "/internal/memberships/" + association.id() + "/" + membership;

    @Test
    void tellsAMemberInHerLanguageByMailAndInTheApplication() throws Exception {
        facts.association(association, "de");
        Neighbours.know(path, person());
        facts.wish(association, wish());

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(MailServer.to(address)).hasSize(1));
        var mail = MailServer.to(address).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Su compromiso ha sido aceptado");
        assertThat(MailServer.text(mail)).contains("/a/" + association.slug() + "/pledges/7");
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");

        var notices =
                api.as(owner).get("/notices?unread=true").expect(200).json().path("items");
        assertThat(notices.size()).isEqualTo(1);
        var notice = notices.get(0).path("id").asString();
        var other = TestCaller.of(association, owner.enterprise(), Role.ENTERPRISE_OWNER);
        assertThat(api.as(other).get("/notices").json().path("items").size()).isZero();
        assertThat(api.as(other).put("/notices/" + notice + "/read", null).problem(404))
                .isEqualTo("not-found");
        api.as(owner).put("/notices/" + notice + "/read", null).expect(204);
        assertThat(api.as(owner)
                        .get("/notices?unread=true")
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void asksAgainWhoSomebodyIsOnlyWhenTheMembershipHasChanged() {
        facts.association(association, "de");
        Neighbours.know(path, person());
        facts.wish(association, wish());
        facts.wish(association, wish());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(MailServer.to(address)).hasSize(2));
        assertThat(Neighbours.asked(path)).isLessThanOrEqualTo(2);
        var before = Neighbours.asked(path);
        facts.tell(association, "spindle.associations", "membership.changed", membership, Map.of("status", "active"));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            facts.wish(association, wish());
            assertThat(Neighbours.asked(path)).isGreaterThan(before);
        });
    }

    @Test
    void invitesSomebodyWhoIsNotAMemberYet() throws Exception {
        facts.association(association, "de");
        var invitation = UUID.randomUUID();
        var letter = (ObjectNode) Contracts.example("invitation");
        letter.put("id", invitation.toString()).put("email", invitation + "@guest.example");
        Contracts.holdAnswer("invitation", letter.toString());
        Neighbours.know("/internal/invitations/" + association.id() + "/by-id/" + invitation, letter.toString());
        facts.wish(
                association,
                Map.of(
                        "template", "invitation",
                        "to", Map.of("invitation", invitation.toString()),
                        "arguments", Map.of()));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(MailServer.to(invitation + "@guest.example")).hasSize(1));
        var mail = MailServer.to(invitation + "@guest.example").getFirst();
        assertThat(mail.getSubject()).isEqualTo("Ihre Einladung von Machine Makers of Testland");
        assertThat(MailServer.text(mail)).contains("/join/secret-token").contains("Drehwerk Muster");
    }

    @Test
    void tellsAllWhoHoldARoleAndNobodyElse() throws Exception {
        facts.association(association, "de");
        var people = Contracts.example("memberships").path("items");
        var officer = (ObjectNode) people.get(0);
        var firmsOwner = (ObjectNode) people.get(1);
        var firm = firmsOwner.path("enterprise").asString();
        for (var person : List.of(officer, firmsOwner)) {
            person.put("email", UUID.randomUUID() + "@firm.example");
            person.put("person", UUID.randomUUID().toString());
        }
        var path = "/internal/memberships/" + association.id() + "?role=";
        Neighbours.know(path + "association-officer", listed(officer));
        Neighbours.know(path + "enterprise-owner&enterprise=" + firm, listed(firmsOwner));

        wish("submission-submitted", Map.of("role", "association-officer"));
        wish("standing-overdue", Map.of("role", "enterprise-owner", "enterprise", firm));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(MailServer.to(officer.path("email").asString())).hasSize(1);
            assertThat(MailServer.to(firmsOwner.path("email").asString())).hasSize(1);
        });
        assertThat(MailServer.to(officer.path("email").asString()).getFirst().getSubject())
                .isEqualTo("Eine Meldung wartet auf Ihre Prüfung");
        assertThat(MailServer.to(firmsOwner.path("email").asString()).getFirst().getSubject())
                .isEqualTo("Su informe está atrasado");
    }

    @Test
    void tellsNobodyWhoseMembershipHasEnded() {
        facts.association(association, "de");
        Neighbours.know(path, person().replace("active", "revoked"));
        facts.wish(association, wish());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Neighbours.asked(path)).isPositive());
        assertThat(MailServer.to(address)).isEmpty();
    }

    private void wish(String template, Map<String, Object> to) {
        var wish = Map.of("template", template, "to", to, "arguments", Map.of("year", "2025"), "link", "figures");
        Contracts.hold("notice.wished", JsonMapper.shared().writeValueAsString(wish));
        facts.wish(association, wish);
    }

    private static String listed(ObjectNode person) {
        var answer = "{\"items\":[" + person + "]}";
        Contracts.holdAnswer("memberships", answer);
        return answer;
    }

    private Map<String, Object> wish() {
        return Map.of(
                "template",
                "pledge-accepted",
                "to",
                Map.of("membership", membership.toString()),
                "arguments",
                Map.of("commitment", "ENV-1"),
                "link",
                "pledges/7");
    }

    private String person() {
        var person = (ObjectNode) Contracts.example("memberships").path("items").get(1);
        person.put("id", membership.toString())
                .put("person", owner.id().toString())
                .put("email", address);
        return person.toString();
    }
}
