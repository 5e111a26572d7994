package eu.spindle.helpdesk.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Connects to the mail server. The connection is opened first, so that a mail is known to be unsent if anything fails
 * before the handover.
 */
@Component
class MailTransport {

    /** Header that marks a mail that may have been delivered before. */
    static final String REPEAT = "Spindle-Repeat";

    private final JavaMailSenderImpl server;
    private final MailSettings settings;

    MailTransport(JavaMailSenderImpl server, MailSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /** Opens a connection to the mail server. */
    Connection open() throws MessagingException {
        var transport = server.getSession().getTransport(Objects.requireNonNullElse(server.getProtocol(), "smtp"));
        var user = server.getUsername();
        transport.connect(
                server.getHost(),
                server.getPort(),
                user == null || user.isEmpty() ? null : user,
                user == null || user.isEmpty() ? null : server.getPassword());
        return new Connection(transport);
    }

    /** An open connection, over which mails are handed over. */
    final class Connection implements AutoCloseable {

        private final Transport transport;

        private Connection(Transport transport) {
            this.transport = transport;
        }

        /**
         * Hands a mail over.
         *
         * @throws MailRejectedException if the server rejected it
         * @throws MessagingException if the outcome is unknown
         */
        void send(OutgoingMail mail, boolean repeat) throws MessagingException {
            var message = message(mail, repeat);
            message.saveChanges();
            try {
                transport.sendMessage(message, message.getAllRecipients());
            } catch (SendFailedException e) {
                throw rejection(e);
            }
        }

        @Override
        public void close() throws MessagingException {
            transport.close();
        }
    }

    /** Returns a rejection with the server's code; without a code the connection broke and the outcome is unknown. */
    private static MessagingException rejection(SendFailedException failure) {
        for (@Nullable Exception cause = failure; cause != null; cause = next(cause)) {
            var code = switch (cause) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException sending -> sending.getReturnCode();
                default -> 0;
            };
            if (code >= 400) {
                return new MailRejectedException("smtp-" + code, code >= 500, failure);
            }
        }
        return failure;
    }

    private static @Nullable Exception next(Exception cause) {
        return cause instanceof MessagingException chained ? chained.getNextException() : null;
    }

    private MimeMessage message(OutgoingMail mail, boolean repeat) throws MessagingException {
        try {
            var message = new IdentifiedMessage(server.getSession(), mail.messageId());
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
            // RFC 3834: prevents out-of-office replies to the desk.
            message.setHeader("Auto-Submitted", "auto-generated");
            if (repeat) {
                message.setHeader(REPEAT, String.valueOf(mail.attempts()));
            }
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
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A message that keeps its Message-ID when it is saved. */
    private static final class IdentifiedMessage extends MimeMessage {

        private final String id;

        private IdentifiedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
