package eu.spindle.helpdesk.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.spindle.helpdesk.EventFixture;
import eu.spindle.helpdesk.HelpdeskTest;
import eu.spindle.helpdesk.MailServer;
import eu.spindle.helpdesk.PeerFixture;
import eu.spindle.platform.access.Role;
import eu.spindle.test.Api;
import eu.spindle.test.TestAssociation;
import eu.spindle.test.TestCaller;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HelpdeskTest
class MailReplyTest {

    @Autowired
    Api api;

    @Autowired
    EventFixture facts;

    private final TestAssociation association = TestAssociation.random();
    private final TestCaller contributor = TestCaller.of(association, UUID.randomUUID(), Role.ENTERPRISE_CONTRIBUTOR);
    private final TestCaller agent = TestCaller.of(association, Role.HELPDESK_AGENT);
    private final String address = contributor.id() + "@test.example";

    @Test
    void addsOnlyTheRequestersReplyToTheTicket() throws Exception {
        facts.association(association, "en");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(api.as(agent).get("/support-hours").text()).contains("Europe/Vienna"));
        PeerFixture.member(contributor, "en", address);
        var ticket = "/tickets/"
                + api.as(contributor)
                        .post("/tickets", Map.of("subject", "Scrap", "text", "Is swarf waste?"))
                        .expect(201)
                        .id();
        await().untilAsserted(() -> assertThat(MailServer.to(address)).hasSize(1));
        var root = MailServer.to(address).getFirst().getMessageID();

        var seen = api.as(agent).get(ticket).etag();
        api.as(agent)
                .put(ticket + "/state", Map.of("state", "on-hold"), "If-Match", seen)
                .expect(200);

        reply("stranger@elsewhere.example", root, "Let me in", null);
        reply(address, root, "I am away", "auto-replied");
        reply(address, "<t-" + "0".repeat(32) + "-1001-" + "0".repeat(20) + "@spindle.example>", "Forged", null);
        reply(address, root, "Yes, and <b>coolant</b>?\n\nOn Monday the desk wrote:\n> We have received", null);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                api.as(agent).get(ticket + "/messages").json().size())
                        .isGreaterThan(1));
        var messages = api.as(agent).get(ticket + "/messages").json();
        assertThat(messages.size()).isEqualTo(2);
        assertThat(messages.get(1).path("text").asString()).isEqualTo("Yes, and <b>coolant</b>?");
        assertThat(messages.get(1).path("side").asString()).isEqualTo("requester");
        var transition = api.as(contributor).get(ticket + "/history").json().get(1);
        assertThat(transition.path("detail").asString()).isEqualTo("open");
        assertThat(transition.path("actor").asString())
                .isEqualTo(messages.get(1).path("authorName").asString());
        await().untilAsserted(() -> assertThat(api.as(agent)
                        .get("/quarantined-mails")
                        .json()
                        .path("items")
                        .findValuesAsString("reason"))
                .containsExactlyInAnyOrder("other-sender", "automatic", "question-of-member"));
    }

    private static void reply(String from, String follows, String text, String automatic) throws Exception {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty(
                "mail.smtp.port", String.valueOf(MailServer.server().getSmtp().getPort()));
        var mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom(from);
        mail.setRecipients(MimeMessage.RecipientType.TO, "helpdesk@spindle.example");
        mail.setSubject("Re: Scrap");
        mail.setText(text);
        mail.setHeader("In-Reply-To", follows);
        if (automatic != null) {
            mail.setHeader("Auto-Submitted", automatic);
        }
        Transport.send(mail);
    }
}
