package eu.spindle.helpdesk.channel;

import eu.spindle.helpdesk.directory.Addressee;
import eu.spindle.helpdesk.notification.MailThread;
import eu.spindle.helpdesk.notification.NotificationQueue;
import eu.spindle.helpdesk.notification.NotificationRequest;
import eu.spindle.helpdesk.ticket.TicketCard;
import eu.spindle.helpdesk.ticket.TicketEvent;
import eu.spindle.platform.tenancy.Scope;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mails the requester a confirmation of the ticket and each answer of the desk; never an internal note. */
@Component
class RequesterMailListener {

    private final NotificationQueue notificationQueue;
    private final SignedMessageId addresses;

    RequesterMailListener(NotificationQueue notificationQueue, SignedMessageId addresses) {
        this.notificationQueue = notificationQueue;
        this.addresses = addresses;
    }

    @EventListener
    void on(TicketEvent.Opened opened) {
        var ticket = opened.ticket();
        var association = Scope.required().association();
        notify(
                ticket,
                opened.message(),
                "ticket-opened",
                Map.of("number", String.valueOf(ticket.number()), "subject", ticket.subject()),
                new MailThread(ticket.number(), addresses.root(association, ticket.number()), null),
                opened.at());
    }

    @EventListener
    void on(TicketEvent.Answered answered) {
        var ticket = answered.ticket();
        var association = Scope.required().association();
        notify(
                ticket,
                answered.message(),
                "ticket-answered",
                Map.of(
                        "number", String.valueOf(ticket.number()),
                        "subject", ticket.subject(),
                        "author", answered.author(),
                        "answer", answered.text()),
                new MailThread(
                        ticket.number(),
                        addresses.mailId(association, ticket.number(), answered.message()),
                        addresses.root(association, ticket.number())),
                answered.at());
    }

    private void notify(
            TicketCard ticket,
            UUID message,
            String template,
            Map<String, String> arguments,
            MailThread thread,
            Instant at) {
        requester(ticket)
                .ifPresent(to -> notificationQueue.submit(new NotificationRequest(
                        message, template, to, arguments, "tickets/" + ticket.id(), at, null, thread)));
    }

    /** Returns the requester as a member, or as an outside address. */
    private static Optional<Addressee> requester(TicketCard ticket) {
        if (ticket.requester() != null) {
            return Optional.of(Addressee.person(ticket.requester(), ticket.enterprise()));
        }
        return Optional.ofNullable(ticket.requesterEmail())
                .filter(address -> !address.isBlank())
                .map(address -> Addressee.outside(address, Objects.requireNonNullElse(ticket.requesterName(), "")));
    }
}
