package eu.spindle.helpdesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.helpdesk.Facts;
import eu.spindle.helpdesk.HelpdeskTest;
import eu.spindle.helpdesk.MailServer;
import eu.spindle.helpdesk.Neighbours;
import eu.spindle.platform.access.Role;
import eu.spindle.test.Api;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
        Neighbours.know("/internal/invitations/" + association.id() + "/by-id/" + invitation, """
                {"id":"%s","email":"%s@guest.example","name":"Gast","language":"de","path":"/join/secret-token",
                 "association":"x","role":"enterprise-owner","enterprise":"Drehwerk Muster","state":"open"}""".formatted(
                        invitation, invitation));
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
        return """
                {"id":"%s","person":"%s","name":"Ana Ejemplo","email":"%s","language":"es","role":"enterprise-owner"}""".formatted(membership, owner.id(), address);
    }
}
