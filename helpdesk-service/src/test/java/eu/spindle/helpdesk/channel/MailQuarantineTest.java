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
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@HelpdeskTest
class MailQuarantineTest {

    @Autowired
    Api api;

    @Autowired
    EventFixture events;

    private final TestAssociation association = TestAssociation.random();
    private final TestCaller member = TestCaller.of(association, UUID.randomUUID(), Role.ENTERPRISE_CONTRIBUTOR);
    private final TestCaller agent = TestCaller.of(association, Role.HELPDESK_AGENT);
    private final String address = member.id() + "@test.example";

    @BeforeEach
    void anAssociationWithAMember() {
        events.association(association, "en");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(api.as(agent).get("/support-hours").text()).contains("Europe/Vienna"));
        PeerFixture.member(member, "en", address);
    }

    @Test
    void quarantinesMailsThatAreNoRepliesAndNotifiesTheirSenders() throws Exception {
        var mails = new HashMap<String, String>();
        mails.put("Which hours count?", mail("", "Do breaks count?"));
        mails.put("Invoice", mail("""
                Content-Type: application/pdf; name="invoice.pdf"
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment; filename="invoice.pdf"
                """, "JVBERi0xLjQKJSVFT0YK"));
        mails.put("Broken", mail("""
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: base64
                """, "V2hhdCBh!!!!Ym91dA"));
        mails.put("Klingon", mail("Content-Type: text/plain; charset=x-klingon\n", "What about \u00e9 workers?"));
        mails.put("NUL", mail("Content-Type: text/plain\n", "What\u0000about water?"));
        mails.put("Away", mail("Auto-Submitted: auto-replied\n", "I am away."));
        mails.put("List", mail("List-Id: <x.example>\nPrecedence: list\n", "News"));
        mails.put("Deep", deep());
        mails.forEach((subject, raw) -> MailServer.deliver(raw.formatted(subject)));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(waiting()).hasSize(mails.size()));
        assertThat(reasons())
                .containsEntry("Which hours count?", "question-of-member")
                .containsEntry("Invoice", "no-text")
                .containsEntry("Broken", "unreadable")
                .containsEntry("Klingon", "unreadable")
                .containsEntry("NUL", "question-of-member")
                .containsEntry("Away", "automatic")
                .containsEntry("List", "automatic")
                .containsEntry("Deep", "unreadable");
        // All came from one address, which is notified once.
        await().untilAsserted(() -> assertThat(MailServer.to(address)).hasSize(1));
        var reply = MailServer.to(address).getFirst();
        assertThat(reply.getSubject()).startsWith("Received, not assigned yet:");
        assertThat(reply.getHeader("Auto-Submitted", null)).startsWith("auto-");
        assertThat(waiting().stream().filter(mail -> mail.path("senderNotified").asBoolean()))
                .hasSize(1);
    }

    @Test
    void doesNotReplyToMachines() {
        MailServer.deliver(mail("Auto-Submitted: auto-replied\n", "I am away.").formatted("Away"));
        MailServer.deliver(mail("Return-Path: <>\n", "Undeliverable").formatted("Bounce"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(reasons().values()).containsOnly("automatic").hasSize(2));
        assertThat(waiting()).allMatch(mail -> !mail.path("senderNotified").asBoolean());
    }

    @Test
    void storesAnotherMailWithAKnownMessageIdAndACopyOnce() {
        var same = "From: Erika Probe <" + address + ">\nTo: helpdesk@spindle.example\nSubject: Question\n"
                + "Message-ID: <chosen-by-sender@probe.example>\n";
        MailServer.deliver(same + "\nDo breaks count?\n");
        MailServer.deliver("Received: by another way\n" + same + "\nDo breaks count?\n");
        MailServer.deliver(same + "\nDo travel times count?\n");
        MailServer.deliver(mail("", "The last one").formatted("Last"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> waiting().stream()
                        .anyMatch(mail -> mail.path("subject").asString().equals("Last")));
        assertThat(waiting().stream()
                        .filter(mail -> mail.path("subject").asString().equals("Question"))
                        .map(mail -> mail.path("text").asString().strip()))
                .containsExactlyInAnyOrder("Do breaks count?", "Do travel times count?");
    }

    @Test
    void opensATicketWithTheMail() throws Exception {
        MailServer.deliver(mail("", "Do breaks count?").formatted("Which hours count?"));
        await().atMost(Duration.ofSeconds(30)).until(() -> waiting().size() == 1);
        var id = waiting().getFirst().path("id").asString();
        var path = "/quarantined-mails/" + id;
        assertThat(api.as(agent).get(path + "/original").text()).contains("Do breaks count?");
        assertThat(api.as(member).get("/quarantined-mails").status()).isEqualTo(403);
        var accepted = api.as(agent)
                .post(path + "/acceptance", Map.of("addToTicket", false))
                .expect(200)
                .json();
        var ticket = "/tickets/" + accepted.path("ticket").asString();
        var shown = api.as(member).get(ticket).expect(200).json();
        assertThat(shown.path("subject").asString()).isEqualTo("Which hours count?");
        assertThat(api.as(agent).get(ticket).json().path("channel").asString()).isEqualTo("mail");
        assertThat(api.as(agent)
                        .post(path + "/acceptance", Map.of("addToTicket", false))
                        .problem(409))
                .isEqualTo("mail-already-decided");
        assertThat(api.as(agent).get(path + "/original").status()).isEqualTo(404);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(MailServer.to(address))
                        .anyMatch(mail -> subject(mail).startsWith("[#")));
    }

    @Test
    void opensNoTicketInTheNameOfWhoHasLeftMeanwhile() throws Exception {
        MailServer.deliver(mail("", "Do breaks count?").formatted("Which hours count?"));
        await().atMost(Duration.ofSeconds(30)).until(() -> waiting().size() == 1);
        var mail = waiting().getFirst();
        assertThat(mail.path("reason").asString()).isEqualTo("question-of-member");

        PeerFixture.revoke(member, "en", address);

        assertThat(api.as(agent)
                        .post(
                                "/quarantined-mails/" + mail.path("id").asString() + "/acceptance",
                                Map.of("addToTicket", false))
                        .problem(409))
                .isEqualTo("mail-sender-left");
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void discardsAMailOnlyWithAReason() {
        MailServer.deliver(mail("", "Buy now").formatted("Offer"));
        await().atMost(Duration.ofSeconds(30)).until(() -> waiting().size() == 1);
        var path = "/quarantined-mails/" + waiting().getFirst().path("id").asString();
        assertThat(api.as(agent)
                        .post(path + "/discarding", Map.of("reason", " "))
                        .problem(422))
                .isEqualTo("invalid");
        api.as(agent)
                .post(path + "/discarding", Map.of("reason", "Advertising"))
                .expect(200);
        assertThat(waiting()).isEmpty();
        assertThat(api.as(agent)
                        .get("/quarantined-mails?state=discarded")
                        .json()
                        .at("/items/0/decisionReason")
                        .asString())
                .isEqualTo("Advertising");
    }

    @Test
    void quarantinesRepliesOfFormerMembersAndToSuspendedAssociations() throws Exception {
        var ticket = "/tickets/"
                + api.as(member)
                        .post("/tickets", Map.of("subject", "Scrap", "text", "Is swarf waste?"))
                        .expect(201)
                        .id();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(MailServer.to(address)).hasSize(1));
        var root = MailServer.to(address).getFirst().getMessageID();

        events.association(association, "en", "suspended");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            MailServer.deliver(
                    mail("In-Reply-To: " + root + "\n", "While suspended").formatted("Re: Scrap"));
            assertThat(reasons().values()).contains("suspended");
        });
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(MailServer.to(address))
                        .anyMatch(mail -> subject(mail).startsWith("Not accepted for now:")));

        events.association(association, "en", "active");
        PeerFixture.revoke(member, "en", address);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            MailServer.deliver(
                    mail("In-Reply-To: " + root + "\n", "After leaving").formatted("Re: Scrap"));
            assertThat(reasons().values()).contains("sender-left");
        });
        assertThat(api.as(agent).get(ticket + "/messages").text()).doesNotContain("After leaving");
        var left = waiting().stream()
                .filter(mail -> mail.path("reason").asString().equals("sender-left"))
                .findFirst()
                .orElseThrow();
        assertThat(api.as(agent)
                        .post(
                                "/quarantined-mails/" + left.path("id").asString() + "/acceptance",
                                Map.of("addToTicket", true))
                        .problem(409))
                .isEqualTo("mail-sender-left");
    }

    private String mail(String headers, String body) {
        return "From: Erika Probe <" + address + ">\nTo: helpdesk@spindle.example\nSubject: %s\nMessage-ID: <"
                + UUID.randomUUID() + "@probe.example>\n" + headers + "\n" + body.replace("%", "%%") + "\n";
    }

    /** Nests multiparts twenty levels deep. */
    private String deep() {
        var body = new StringBuilder("Content-Type: multipart/mixed; boundary=b0\n\n");
        for (var depth = 0; depth < 20; depth++) {
            body.append("--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n".formatted(depth, depth + 1));
        }
        body.append("--b20\nContent-Type: text/plain\n\nDown here\n");
        for (var depth = 20; depth >= 0; depth--) {
            body.append("--b%d--\n".formatted(depth));
        }
        var cut = body.toString().split("\n\n", 2);
        return mail("MIME-Version: 1.0\n" + cut[0] + "\n", cut[1]);
    }

    private static String subject(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<JsonNode> waiting() {
        return api.as(agent)
                .get("/quarantined-mails")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private Map<String, String> reasons() {
        var reasons = new HashMap<String, String>();
        waiting()
                .forEach(mail -> reasons.put(
                        mail.path("subject").asString(), mail.path("reason").asString()));
        return reasons;
    }
}
