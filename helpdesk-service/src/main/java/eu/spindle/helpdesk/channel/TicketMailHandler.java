package eu.spindle.helpdesk.channel;

import eu.spindle.helpdesk.channel.QuarantinedMailRepository.Origin;
import eu.spindle.helpdesk.channel.SignedMessageId.TicketThread;
import eu.spindle.helpdesk.conversation.Conversation;
import eu.spindle.helpdesk.desk.Desk;
import eu.spindle.helpdesk.desk.DeskRepository;
import eu.spindle.helpdesk.desk.DeskRoute;
import eu.spindle.helpdesk.desk.DeskRouteRepository;
import eu.spindle.helpdesk.directory.Directory;
import eu.spindle.helpdesk.directory.Sender;
import eu.spindle.helpdesk.mail.MailSettings;
import eu.spindle.helpdesk.mail.TemplateRenderer;
import eu.spindle.helpdesk.mail.inbound.InboundMail;
import eu.spindle.helpdesk.mail.inbound.InboundMailHandler;
import eu.spindle.helpdesk.mail.inbound.MailContent;
import eu.spindle.helpdesk.ticket.TicketCard;
import eu.spindle.helpdesk.ticket.TicketService;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds a reply by mail to its ticket: only with a signed thread id, only from the address that the ticket's mails go
 * to, and only while the sender is a member. Every other mail is quarantined for the desk, and its sender is notified.
 */
@Service
class TicketMailHandler implements InboundMailHandler {

    private final SignedMessageId addresses;
    private final TicketService tickets;
    private final Conversation conversation;
    private final DeskRouteRepository routes;
    private final DeskRepository desks;
    private final Directory directory;
    private final QuarantinedMailRepository quarantine;
    private final SenderReply reply;
    private final TemplateRenderer templates;
    private final MailSettings settings;
    private final MeterRegistry meters;
    private final TransactionTemplate transaction;

    TicketMailHandler(
            SignedMessageId addresses,
            TicketService tickets,
            Conversation conversation,
            DeskRouteRepository routes,
            DeskRepository desks,
            Directory directory,
            QuarantinedMailRepository quarantine,
            SenderReply reply,
            TemplateRenderer templates,
            MailSettings settings,
            MeterRegistry meters,
            TransactionTemplate transaction) {
        this.addresses = addresses;
        this.tickets = tickets;
        this.conversation = conversation;
        this.routes = routes;
        this.desks = desks;
        this.directory = directory;
        this.quarantine = quarantine;
        this.reply = reply;
        this.templates = templates;
        this.settings = settings;
        this.meters = meters;
        this.transaction = transaction;
    }

    @Override
    public boolean handle(InboundMail mail) {
        var thread = addresses.read(mail.replyHeaders());
        var senders = mail.sender().map(directory::senders).orElse(List.of());
        var route = route(mail, thread, senders);
        var outcome = route.map(found -> found.scope()
                        .<String, RuntimeException>call(
                                () -> handle(desks.current().orElseThrow(), mail, thread, senders)))
                .orElse("no-desk");
        meters.counter("spindle.mail.received", "outcome", outcome).increment();
        return route.isPresent();
    }

    /** Determines the association: by the thread, the recipient's address, the sender, or the default desk. */
    private Optional<DeskRoute> route(InboundMail mail, Optional<TicketThread> thread, List<Sender> senders) {
        return thread.flatMap(found -> routes.byAssociation(found.association()))
                .or(() -> byRecipientAddress(mail))
                .or(() -> senders.stream()
                        .flatMap(sender -> sender.memberships().stream())
                        .flatMap(membership -> routes.byAssociation(membership.association()).stream())
                        .findFirst())
                .or(() -> routes.bySlug(settings.defaultDesk()))
                .or(routes::only);
    }

    /** Finds the desk by the slug after the plus sign in a recipient's address. */
    private Optional<DeskRoute> byRecipientAddress(InboundMail mail) {
        var box = settings.from().substring(0, settings.from().indexOf('@'));
        return Pattern.compile(Pattern.quote(box) + "\\+([a-z0-9][a-z0-9-]{0,80})@")
                .matcher(mail.recipients())
                .results()
                .limit(10)
                .flatMap(found -> routes.bySlug(found.group(1)).stream())
                .findFirst();
    }

    private String handle(Desk desk, InboundMail mail, Optional<TicketThread> thread, List<Sender> senders) {
        var ticket = thread.filter(found -> found.association().equals(desk.association()))
                .flatMap(found -> tickets.findByNumber(found.number()));
        var current = senders.stream()
                .filter(sender -> sender.memberships().stream()
                        .anyMatch(membership -> membership.association().equals(desk.association())))
                .findFirst();
        var content = mail.content();
        var reason = reason(desk, mail, content, ticket, current);
        if (reason == null) {
            var found = ticket.orElseThrow();
            conversation.replyByMail(
                    found.id(), found.requester(), found.requesterName(), text(content, desk), mail.key());
            return "added";
        }
        var origin = origin(desk, mail, senders, current);
        transaction.executeWithoutResult(status -> quarantine
                .add(mail, content, reason, origin, ticket.map(TicketCard::id).orElse(null))
                .ifPresent(id -> recordNotified(desk, id, mail, reason, origin)));
        return reason.code();
    }

    private @Nullable QuarantineReason reason(
            Desk desk, InboundMail mail, MailContent content, Optional<TicketCard> ticket, Optional<Sender> current) {
        var sender = mail.sender().orElse("");
        if (mail.isAutomatic() || sender.equalsIgnoreCase(settings.from())) {
            return QuarantineReason.AUTOMATIC;
        }
        if (desk.status() != Desk.Status.ACTIVE) {
            return QuarantineReason.SUSPENDED;
        }
        if (mail.isTooLarge()) {
            return QuarantineReason.TOO_LARGE;
        }
        var requester = ticket.filter(found -> sender.equalsIgnoreCase(found.requesterEmail()));
        if (requester.isPresent() && hasLeft(desk, requester.get())) {
            return QuarantineReason.SENDER_LEFT;
        }
        if (content.damaged()) {
            return QuarantineReason.UNREADABLE;
        }
        if (content.text().isBlank()) {
            return QuarantineReason.NO_TEXT;
        }
        if (ticket.isPresent()) {
            return requester.isPresent() ? null : QuarantineReason.OTHER_SENDER;
        }
        return current.isPresent() ? QuarantineReason.QUESTION_OF_MEMBER : QuarantineReason.QUESTION_OF_STRANGER;
    }

    /** Checks whether the requester was a member and is no longer. */
    private boolean hasLeft(Desk desk, TicketCard ticket) {
        return ticket.requester() != null
                && directory
                        .person(desk, ticket.requester(), ticket.enterprise())
                        .isEmpty();
    }

    private String text(MailContent content, Desk desk) {
        return content.attachments().isEmpty()
                ? content.text()
                : content.text() + "\n\n"
                        + templates.phrase(
                                "mail-attachments",
                                desk.language(),
                                Map.of("names", String.join(", ", content.attachments())));
    }

    private static Origin origin(Desk desk, InboundMail mail, List<Sender> senders, Optional<Sender> current) {
        var known = current.or(() -> senders.stream().findFirst());
        var firms = current.stream()
                .flatMap(sender -> sender.memberships().stream())
                .filter(membership -> membership.association().equals(desk.association()))
                .map(Sender.Membership::enterprise)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        UUID firm = firms.size() == 1 ? firms.getFirst() : null;
        var name = mail.senderName().isBlank() ? known.map(Sender::name).orElse("") : mail.senderName();
        return new Origin(
                mail.sender().orElse(null),
                name,
                current.map(Sender::person).orElse(null),
                firm,
                known.map(Sender::language).orElse(null));
    }

    private void recordNotified(Desk desk, UUID id, InboundMail mail, QuarantineReason reason, Origin origin) {
        if (reason != QuarantineReason.AUTOMATIC
                && SenderReply.isPossible(origin)
                && quarantine.recordNotified(id, Objects.requireNonNull(origin.address()))) {
            reply.send(desk, id, mail, reason, origin);
        }
    }
}
