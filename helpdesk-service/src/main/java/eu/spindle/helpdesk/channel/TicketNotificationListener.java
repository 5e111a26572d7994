package eu.spindle.helpdesk.channel;

import eu.spindle.helpdesk.directory.Addressee;
import eu.spindle.helpdesk.notification.MailThread;
import eu.spindle.helpdesk.notification.NotificationQueue;
import eu.spindle.helpdesk.notification.NotificationRequest;
import eu.spindle.helpdesk.ticket.TicketCard;
import eu.spindle.helpdesk.ticket.TicketEvent;
import eu.spindle.helpdesk.ticket.TicketService;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.tenancy.Scope;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notifies the desk of new tickets and replies, and followers of changes; never names the person who made them. */
@Component
class TicketNotificationListener {

    private final NotificationQueue notificationQueue;
    private final TicketService tickets;
    private final SignedMessageId addresses;

    TicketNotificationListener(NotificationQueue notificationQueue, TicketService tickets, SignedMessageId addresses) {
        this.notificationQueue = notificationQueue;
        this.tickets = tickets;
        this.addresses = addresses;
    }

    @EventListener
    void on(TicketEvent.Opened opened) {
        notifyDesk(opened.ticket(), "ticket-received", opened.message().toString(), opened.at());
    }

    @EventListener
    void on(TicketEvent.Replied replied) {
        var ticket = replied.ticket();
        var key = replied.message().toString();
        if (ticket.assignee() == null) {
            notifyDesk(ticket, "ticket-replied", key, replied.at());
        } else if (!ticket.assignee().equals(actor())) {
            notify(ticket, "ticket-replied", Addressee.person(ticket.assignee(), null), key, replied.at());
        }
        notifyFollowers(ticket, key, replied.at());
    }

    @EventListener
    void on(TicketEvent.Answered answered) {
        notifyFollowers(answered.ticket(), answered.message().toString(), answered.at());
    }

    @EventListener
    void on(TicketEvent.StateChanged changed) {
        notifyFollowers(changed.ticket(), changed.at().toString(), changed.at());
    }

    private void notifyDesk(TicketCard ticket, String template, String key, Instant at) {
        for (var role : List.of(Role.AGENT, Role.LEAD)) {
            notify(ticket, template, Addressee.ofRole(role, actor()), key, at);
        }
    }

    private void notifyFollowers(TicketCard ticket, String key, Instant at) {
        // The requester gets mails of their own, and the assignee was notified of the reply.
        var excluded = Arrays.asList(ticket.requester(), ticket.assignee(), actor());
        tickets.followers(ticket.id()).stream()
                .filter(person -> !excluded.contains(person))
                .forEach(person ->
                        notify(ticket, "ticket-updated", Addressee.person(person, ticket.enterprise()), key, at));
    }

    private void notify(TicketCard ticket, String template, Addressee to, String key, Instant at) {
        var id = template + ":" + key + ":" + to.role() + ":" + to.person();
        notificationQueue.submit(new NotificationRequest(
                UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)),
                template,
                to,
                arguments(ticket),
                "tickets/" + ticket.id(),
                at,
                key,
                new MailThread(
                        ticket.number(), null, addresses.root(Scope.required().association(), ticket.number()))));
    }

    /** Returns the template arguments for a ticket in mails of the desk. */
    static Map<String, String> arguments(TicketCard ticket) {
        var arguments = new HashMap<>(Map.of(
                "number", String.valueOf(ticket.number()),
                "subject", ticket.subject(),
                "requester", ticket.requesterName(),
                "state", ticket.state().code()));
        if (ticket.enterprise() != null) {
            arguments.put("enterprise", ticket.enterprise().toString());
        }
        return arguments;
    }

    private static @Nullable UUID actor() {
        return Scope.required().person();
    }
}
