package eu.spindle.helpdesk.channel;

import eu.spindle.helpdesk.channel.QuarantinedMailRepository.Origin;
import eu.spindle.helpdesk.conversation.Conversation;
import eu.spindle.helpdesk.desk.DeskRepository;
import eu.spindle.helpdesk.directory.Directory;
import eu.spindle.helpdesk.mail.TemplateRenderer;
import eu.spindle.helpdesk.ticket.TicketService;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.error.DomainException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Applies the desk's decision on a quarantined mail: it becomes a ticket or a reply, or it is discarded. */
@Service
class MailQuarantine {

    private final QuarantinedMailRepository mails;
    private final TicketService tickets;
    private final Conversation conversation;
    private final TemplateRenderer templates;
    private final DeskRepository desks;
    private final Directory directory;
    private final TransactionTemplate transaction;
    private final AuditLog audit;

    MailQuarantine(
            QuarantinedMailRepository mails,
            TicketService tickets,
            Conversation conversation,
            TemplateRenderer templates,
            DeskRepository desks,
            Directory directory,
            TransactionTemplate transaction,
            AuditLog audit) {
        this.mails = mails;
        this.tickets = tickets;
        this.conversation = conversation;
        this.templates = templates;
        this.desks = desks;
        this.directory = directory;
        this.transaction = transaction;
        this.audit = audit;
    }

    /**
     * Opens a ticket with the mail, or adds it to the ticket that it replies to, in the name of its sender, who has to be
     * what the sender was when the mail came.
     */
    QuarantinedMail accept(UUID id, boolean addToTicket, UUID by) {
        requireStillMember(Objects.requireNonNull(
                transaction.execute(status -> mails.lock(id).origin())));
        return Objects.requireNonNull(transaction.execute(status -> acceptFromMember(id, addToTicket, by)));
    }

    private void requireStillMember(Origin origin) {
        if (origin.person() == null) {
            return;
        }
        var desk = desks.current().orElseThrow();
        var firm = origin.enterprise();
        if (directory
                .person(desk, origin.person(), firm)
                .filter(member -> firm == null || firm.equals(member.enterprise()))
                .isEmpty()) {
            throw DomainException.conflict("mail-sender-left");
        }
    }

    private QuarantinedMail acceptFromMember(UUID id, boolean addToTicket, UUID by) {
        var undecided = mails.lock(id);
        var mail = mails.find(id);
        if (mail.reason() == QuarantineReason.SENDER_LEFT) {
            throw DomainException.conflict("mail-sender-left");
        }
        var sender = undecided.origin().address();
        if (sender == null) {
            throw DomainException.conflict("mail-without-sender");
        }
        if (addToTicket && mail.ticket() == null) {
            throw DomainException.conflict("mail-without-ticket");
        }
        var language = language(undecided.origin().language());
        var name = mail.senderName().isBlank() ? sender : mail.senderName();
        var text = text(mail, language);
        UUID ticket;
        if (addToTicket) {
            ticket = Objects.requireNonNull(mail.ticket());
            conversation.replyByMail(ticket, undecided.origin().person(), name, text, undecided.key());
        } else {
            var subject = mail.subject().isBlank() ? templates.label("mail-no-subject", language) : mail.subject();
            var from = new TicketService.MailSender(
                    undecided.origin().person(),
                    name,
                    sender,
                    undecided.origin().enterprise(),
                    language);
            ticket = tickets.openByMail(from, subject, text, undecided.key()).id();
        }
        mails.recordOutcome(id, QuarantinedMail.State.ACCEPTED, by, null, ticket);
        audit.record("mail.accepted", "mail", id, Map.of("ticket", ticket));
        return mails.find(id);
    }

    /** Discards the mail, with a reason. */
    @Transactional
    QuarantinedMail discard(UUID id, String reason, UUID by) {
        mails.lock(id);
        mails.recordOutcome(id, QuarantinedMail.State.DISCARDED, by, reason, null);
        audit.record("mail.discarded", "mail", id, Map.of("reason", reason));
        return mails.find(id);
    }

    private Locale language(@Nullable String tag) {
        return tag == null
                ? desks.current().map(desk -> desk.language()).orElse(Locale.ENGLISH)
                : Locale.forLanguageTag(tag);
    }

    private String text(QuarantinedMail mail, Locale language) {
        var names = String.join(", ", mail.attachments());
        var text = mail.text().isBlank() ? templates.label("mail-no-text", language) : mail.text();
        return names.isEmpty()
                ? text
                : text + "\n\n" + templates.phrase("mail-attachments", language, new HashMap<>(Map.of("names", names)));
    }
}
