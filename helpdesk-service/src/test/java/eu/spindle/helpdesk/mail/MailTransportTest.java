package eu.spindle.helpdesk.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What is known about a mail after a failed handover. */
class MailTransportTest {

    @Test
    void recognisesAPermanentRejection() throws Exception {
        try (var server = new ScriptedMailServer("550 no such person", "250 ok")) {
            var apiException = catchThrowableOfType(MailRejectedException.class, () -> send(server));
            assertThat(apiException.isPermanent()).isTrue();
            assertThat(apiException.code()).isEqualTo("smtp-550");
        }
    }

    @Test
    void recognisesATemporaryRejection() throws Exception {
        try (var server = new ScriptedMailServer("250 ok", "451 try again later")) {
            var apiException = catchThrowableOfType(MailRejectedException.class, () -> send(server));
            assertThat(apiException.isPermanent()).isFalse();
        }
    }

    @Test
    void theOutcomeIsUnknownAfterABrokenConnection() throws Exception {
        try (var server = new ScriptedMailServer("250 ok", "")) {
            assertThatThrownBy(() -> send(server))
                    .isInstanceOf(MessagingException.class)
                    .isNotInstanceOf(MailRejectedException.class);
        }
    }

    private static void send(ScriptedMailServer server) throws MessagingException {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        var settings = new MailSettings(
                "helpdesk@spindle.example", Duration.ofDays(3), Duration.ofDays(3), Duration.ofMinutes(1), 3, "");
        try (var line = new MailTransport(sender, settings).open()) {
            line.send(mail(), false);
        }
    }

    private static OutgoingMail mail() {
        return new OutgoingMail(
                UUID.randomUUID(),
                OutgoingMail.State.WAITING,
                null,
                null,
                "ana@firm.example",
                "Ana",
                null,
                "Subject",
                "Text",
                "<p>Text</p>",
                "en",
                "once@spindle.example",
                null,
                "",
                Instant.now(),
                false,
                0,
                Instant.now());
    }
}
