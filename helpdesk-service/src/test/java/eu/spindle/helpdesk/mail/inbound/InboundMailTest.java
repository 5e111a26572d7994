package eu.spindle.helpdesk.mail.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboundMailTest {

    private static final String QUESTION = """
            From: Erika Probe <erika@probe.example>
            To: Help desk <helpdesk+alpenland@spindle.example>
            Subject: =?utf-8?Q?K=C3=BChlmittel?=
            Message-ID: <1@probe.example>
            Date: Mon, 2 Mar 2026 09:00:00 +0100

            Do breaks count?
            """;

    @Test
    void readsItsHeaders() throws Exception {
        var mail = mail(QUESTION);
        assertThat(mail.sender()).hasValue("erika@probe.example");
        assertThat(mail.senderName()).isEqualTo("Erika Probe");
        assertThat(mail.subject()).isEqualTo("Kühlmittel");
        assertThat(mail.messageId()).hasValue("1@probe.example");
        assertThat(mail.recipients()).contains("helpdesk+alpenland@spindle.example");
        assertThat(mail.isAutomatic()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Precedence: bulk",
                "List-Id: <news.probe.example>",
                "X-Auto-Response-Suppress: All",
                "Return-Path: <>",
                "Content-Type: multipart/report; boundary=x"
            })
    void isAutomaticByItsHeaders(String header) throws Exception {
        assertThat(mail(header + "\n" + QUESTION).isAutomatic()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAILER-DAEMON@probe.example", "no-reply@probe.example", "postmaster@probe.example"})
    void isAutomaticByItsSender(String address) throws Exception {
        assertThat(mail(QUESTION.replace("erika@probe.example", address)).isAutomatic())
                .isTrue();
    }

    @Test
    void isNotAutomaticIfThatIsDenied() throws Exception {
        assertThat(mail("Auto-Submitted: no\n" + QUESTION).isAutomatic()).isFalse();
    }

    @Test
    void hasNoSenderIfThereAreSeveralOrNone() throws Exception {
        assertThat(mail(QUESTION.replace("Erika Probe <erika@probe.example>", "a@probe.example, b@probe.example"))
                        .sender())
                .isEmpty();
        assertThat(mail("Subject: Nothing\n\nText\n").sender()).isEmpty();
    }

    @Test
    void isIdentifiedByItsContentNotByItsRoute() throws Exception {
        var key = mail(QUESTION).key();
        assertThat(mail("Received: by another server\n" + QUESTION).key()).isEqualTo(key);
        assertThat(mail(QUESTION.replace("breaks", "travel times")).key())
                .as("another mail with the same Message-ID")
                .isNotEqualTo(key);
        assertThat(mail(QUESTION.replace("erika@", "erik@")).key()).isNotEqualTo(key);
    }

    @Test
    void readsOnlyTheHeadersOfAMailOverTheSizeLimit() throws Exception {
        var large = mail(QUESTION + "x".repeat(InboundMail.MAX_SIZE_BYTES));
        assertThat(large.isTooLarge()).isTrue();
        assertThat(large.size()).isGreaterThan(InboundMail.MAX_SIZE_BYTES);
        assertThat(large.sender()).hasValue("erika@probe.example");
        assertThat(large.content()).isEqualTo(MailContent.NONE);
    }

    /** Returns a mail with these lines, which end with line feeds only. */
    static InboundMail mail(String lines) throws MessagingException, IOException {
        var bytes = lines.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return InboundMail.read(
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
    }
}
