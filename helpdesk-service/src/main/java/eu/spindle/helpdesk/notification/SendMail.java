package eu.spindle.helpdesk.notification;

import eu.spindle.helpdesk.job.Job;
import eu.spindle.platform.tenancy.Scope;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends one mail. Sent twice it could only be when the process is killed between the mail server's yes and the commit
 * of it; then both carry one Message-ID, by which a mail program knows them for the same.
 */
@Component
class SendMail implements Job {

    static final String NAME = "send-mail";
    private static final Logger log = LoggerFactory.getLogger(SendMail.class);

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final JavaMailSender server;
    private final MailSettings settings;
    private final MeterRegistry meters;
    private final Clock clock;

    SendMail(
            JdbcClient database,
            TransactionTemplate transaction,
            JavaMailSender server,
            MailSettings settings,
            MeterRegistry meters,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.server = server;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID id) {
        var waiting =
                Optional.ofNullable(transaction.execute(status -> find(id))).flatMap(found -> found);
        if (waiting.isEmpty()) {
            return;
        }
        var mail = waiting.get();
        try {
            server.send(message(mail));
            settle(id, "sent", null);
        } catch (MailException e) {
            failed(mail, e);
        }
    }

    private void failed(Waiting mail, MailException failure) {
        var hopeless = refused(failure)
                || mail.writtenAt().plus(settings.givenUpAfter()).isBefore(clock.instant());
        if (!hopeless) {
            throw failure;
        }
        log.warn("Gave up a mail: {}", mail.id(), failure);
        settle(mail.id(), "given-up", failure.getClass().getSimpleName());
    }

    /** Whether the mail server will never take it: an address that it does not know. */
    private static boolean refused(MailException failure) {
        return failure instanceof MailSendException sending
                && Stream.of(sending.getMessageExceptions())
                        .anyMatch(cause -> cause instanceof SendFailedException refusal
                                && refusal.getInvalidAddresses() != null
                                && refusal.getInvalidAddresses().length > 0);
    }

    private void settle(UUID id, String state, @Nullable String trouble) {
        transaction.executeWithoutResult(status -> database.sql("""
                        update mail set state = ?, sent_at = ?, trouble = ? where association_id = ? and id = ?""")
                .param(state)
                .param(state.equals("sent") ? Timestamp.from(clock.instant()) : null)
                .param(trouble)
                .param(Scope.required().association())
                .param(id)
                .update());
        meters.counter("spindle.mail", "state", state).increment();
    }

    private Optional<Waiting> find(UUID id) {
        return database.sql("select * from mail where association_id = ? and id = ? and state = 'waiting'")
                .params(Scope.required().association(), id)
                .query((row, number) -> new Waiting(
                        id,
                        row.getString("recipient"),
                        row.getString("recipient_name"),
                        row.getString("reply_to"),
                        row.getString("subject"),
                        row.getString("text"),
                        row.getString("html"),
                        row.getString("language"),
                        row.getString("message_id"),
                        row.getString("in_reply_to"),
                        row.getString("refs"),
                        row.getTimestamp("written_at").toInstant()))
                .optional();
    }

    private MimeMessage message(Waiting mail) {
        try {
            var message = new OwnId(mail.messageId());
            var helper = new MimeMessageHelper(
                    message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
            helper.setFrom(new InternetAddress(settings.from(), "Spindle", "UTF-8"));
            helper.setTo(new InternetAddress(mail.recipient(), mail.recipientName(), "UTF-8"));
            if (mail.replyTo() != null) {
                helper.setReplyTo(mail.replyTo());
            }
            helper.setSubject(mail.subject());
            helper.setText(mail.text(), mail.html());
            helper.setSentDate(Date.from(mail.writtenAt()));
            message.setHeader("Content-Language", mail.language());
            // RFC 3834: so that no out-of-office answer comes back to the desk.
            message.setHeader("Auto-Submitted", "auto-generated");
            if (mail.inReplyTo() != null) {
                message.setHeader("In-Reply-To", "<" + mail.inReplyTo() + ">");
            }
            if (!mail.references().isBlank()) {
                message.setHeader(
                        "References",
                        Stream.of(mail.references().split(" "))
                                .map(id -> "<" + id + ">")
                                .collect(Collectors.joining(" ")));
            }
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new org.springframework.mail.MailPreparationException(e);
        }
    }

    private record Waiting(
            UUID id,
            String recipient,
            String recipientName,
            @Nullable String replyTo,
            String subject,
            String text,
            String html,
            String language,
            String messageId,
            @Nullable String inReplyTo,
            String references,
            Instant writtenAt) {}

    /** A message that keeps the Message-ID it was given when it is saved. */
    private static final class OwnId extends MimeMessage {

        private final String id;

        private OwnId(String id) {
            super((Session) null);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
