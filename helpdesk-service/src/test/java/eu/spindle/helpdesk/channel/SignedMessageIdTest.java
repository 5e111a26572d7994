package eu.spindle.helpdesk.channel;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.helpdesk.channel.SignedMessageId.TicketThread;
import eu.spindle.helpdesk.mail.MailSettings;
import eu.spindle.helpdesk.peer.PeerSettings;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignedMessageIdTest {

    private final UUID association = UUID.randomUUID();
    private final SignedMessageId ids = ids("secret");

    @Test
    void findsTheTicketOfAReply() {
        var ticket = new TicketThread(association, 1001);
        assertThat(ids.read("<" + ids.root(association, 1001) + ">")).hasValue(ticket);
        assertThat(ids.read("<other@probe.example> <" + ids.mailId(association, 1001, UUID.randomUUID()) + ">"))
                .hasValue(ticket);
    }

    @Test
    void rejectsAForgedTicket() {
        var root = ids.root(association, 1001);
        assertThat(ids.read(root.replace("-1001-", "-1002-"))).isEmpty();
        assertThat(ids.read(ids("another secret").root(association, 1001))).isEmpty();
        assertThat(ids.read("t-1001@spindle.example")).isEmpty();
        assertThat(ids.read("")).isEmpty();
    }

    private static SignedMessageId ids(String secret) {
        var address = URI.create("http://localhost");
        return new SignedMessageId(
                new PeerSettings(
                        new PeerSettings.Gateway(address),
                        address,
                        address,
                        new PeerSettings.Service(secret),
                        new PeerSettings.PublicSite(address)),
                new MailSettings(
                        "helpdesk@spindle.example",
                        Duration.ofDays(3),
                        Duration.ofDays(3),
                        Duration.ofMinutes(1),
                        3,
                        ""));
    }
}
