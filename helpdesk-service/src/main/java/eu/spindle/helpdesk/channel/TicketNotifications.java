package eu.spindle.helpdesk.channel;

import eu.spindle.helpdesk.notification.Addressee;
import eu.spindle.helpdesk.notification.MailThread;
import eu.spindle.helpdesk.notification.NotificationRequest;
import eu.spindle.helpdesk.notification.NotificationRequests;
import eu.spindle.helpdesk.ticket.TicketCard;
import eu.spindle.helpdesk.ticket.TicketEvent;
import eu.spindle.helpdesk.ticket.TicketRegister;
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
class TicketNotifications {

    private final NotificationRequests notificationRequests;
    private final TicketRegister tickets;
    private final TicketAddress addresses;

    TicketNotifications(NotificationRequests notificationRequests, TicketRegister tickets, TicketAddress addresses) {
        this.notificationRequests = notificationRequests;
        this.tickets = tickets;
        this.addresses = addresses;
    }

    @EventListener
    void received(TicketEvent.Asked asked) {
        tellDesk(asked.ticket(), "ticket-received", asked.message().toString(), asked.at());
    }

    @EventListener
    void replied(TicketEvent.AskedAgain again) {
        var ticket = again.ticket();
        var once = again.message().toString();
        if (ticket.assignee() == null) {
            tellDesk(ticket, "ticket-replied", once, again.at());
        } else if (!ticket.assignee().equals(actor())) {
            tell(ticket, "ticket-replied", Addressee.person(ticket.assignee(), null), once, again.at());
        }
        tellWatchers(ticket, once, again.at());
    }

    @EventListener
    void answered(TicketEvent.Answered answered) {
        tellWatchers(answered.ticket(), answered.message().toString(), answered.at());
    }

    @EventListener
    void moved(TicketEvent.Moved moved) {
        tellWatchers(moved.ticket(), moved.at().toString(), moved.at());
    }

    private void tellDesk(TicketCard ticket, String template, String once, Instant at) {
        for (var role : List.of(Role.AGENT, Role.LEAD)) {
            tell(ticket, template, Addressee.holders(role, actor()), once, at);
        }
    }

    private void tellWatchers(TicketCard ticket, String once, Instant at) {
        var others = new HashMap<UUID, Boolean>();
        tickets.watchers(ticket.id()).forEach(person -> others.put(person, true));
        // The requester gets mails of their own, and the assignee was notified of the reply.
        others.keySet().removeAll(known(ticket.requester(), ticket.assignee(), actor()));
        others.keySet()
                .forEach(person ->
                        tell(ticket, "ticket-updated", Addressee.person(person, ticket.enterprise()), once, at));
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

    private void tell(TicketCard ticket, String template, Addressee to, String once, Instant at) {
        var id = template + ":" + once + ":" + to.role() + ":" + to.person();
        notificationRequests.take(new NotificationRequest(
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
