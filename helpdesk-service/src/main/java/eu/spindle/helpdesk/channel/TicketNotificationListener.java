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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    void received(TicketEvent.Opened asked) {
        notifyDesk(asked.ticket(), "ticket-received", asked.message().toString(), asked.at());
    }

    @EventListener
    void replied(TicketEvent.Replied onReply) {
        var ticket = onReply.ticket();
        var once = onReply.message().toString();
        if (ticket.assignee() == null) {
            notifyDesk(ticket, "ticket-replied", once, onReply.at());
        } else if (!ticket.assignee().equals(actor())) {
            notify(ticket, "ticket-replied", Addressee.person(ticket.assignee(), null), once, onReply.at());
        }
        notifyFollowers(ticket, once, onReply.at());
    }

    @EventListener
    void answered(TicketEvent.Answered answered) {
        notifyFollowers(answered.ticket(), answered.message().toString(), answered.at());
    }

    @EventListener
    void moved(TicketEvent.StateChanged moved) {
        notifyFollowers(moved.ticket(), moved.at().toString(), moved.at());
    }

    private void notifyDesk(TicketCard ticket, String template, String once, Instant at) {
        for (var role : List.of(Role.AGENT, Role.LEAD)) {
            notify(ticket, template, Addressee.ofRole(role, actor()), once, at);
        }
    }

    private void notifyFollowers(TicketCard ticket, String once, Instant at) {
        var others = new HashMap<UUID, Boolean>();
        tickets.followers(ticket.id()).forEach(person -> others.put(person, true));
        // The requester gets mails of their own, and the assignee was notified of the reply.
        others.keySet().removeAll(known(ticket.requester(), ticket.assignee(), actor()));
        others.keySet()
                .forEach(person ->
                        notify(ticket, "ticket-updated", Addressee.person(person, ticket.enterprise()), once, at));
    }

    private static Set<UUID> known(@Nullable UUID... people) {
        var known = new java.util.HashSet<UUID>();
        for (var person : people) {
            if (person != null) {
                known.add(person);
            }
        }
        return known;
    }

    private void notify(TicketCard ticket, String template, Addressee to, String once, Instant at) {
        var id = template + ":" + once + ":" + to.role() + ":" + to.person();
        notificationQueue.submit(new NotificationRequest(
                UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)),
                template,
                to,
                arguments(ticket),
                "tickets/" + ticket.id(),
                at,
                once,
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
