package eu.spindle.helpdesk.mail.inbound;

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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@HelpdeskTest
class InboundMailPollerTest {

    @Autowired
    Api api;

    @Autowired
    EventFixture events;

    @Autowired
    InboundMailPoller poller;

    @Autowired
    ImapSettings settings;

    private final TestAssociation association = TestAssociation.random();
    private final TestCaller agent = TestCaller.of(association, Role.HELPDESK_AGENT);

    @Test
    void retriesAMailForAsLongAsAnotherServiceIsUnavailable() {
        events.association(association, "en");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(api.as(agent).get("/support-hours").text()).contains("Europe/Vienna"));
        var address = UUID.randomUUID() + "@probe.example";
        var senders = "/internal/senders?email=" + address;
        PeerFixture.fail(senders);
        MailServer.deliver("""
                From: Erika Probe <%s>
                To: helpdesk+%s@spindle.example
                Subject: Which hours count?
                Message-ID: <%s@probe.example>

                Do breaks count?
                """.formatted(address, association.slug(), UUID.randomUUID()));
        for (var i = 0; i <= settings.maxFailures(); i++) {
            poller.poll();
        }
        assertThat(PeerFixture.calls(senders)).isGreaterThan(settings.maxFailures());
        assertThat(quarantined()).isEmpty();
        PeerFixture.restore(senders);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(quarantined()).hasSize(1));
    }

    private JsonNode quarantined() {
        return api.as(agent).get("/quarantined-mails").expect(200).json().path("items");
    }
}
