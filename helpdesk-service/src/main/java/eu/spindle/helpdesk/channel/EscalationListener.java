package eu.spindle.helpdesk.channel;

import eu.spindle.helpdesk.directory.Addressee;
import eu.spindle.helpdesk.notification.MailThread;
import eu.spindle.helpdesk.notification.NotificationQueue;
import eu.spindle.helpdesk.notification.NotificationRequest;
import eu.spindle.helpdesk.servicelevel.ClockEscalated;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.tenancy.Scope;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notifies the agents before a service level target is missed, and the leads after it is missed. */
@Component
class EscalationListener {

    private final NotificationQueue notificationQueue;
    private final SignedMessageId addresses;
    private final Clock clock;

    EscalationListener(NotificationQueue notificationQueue, SignedMessageId addresses, Clock clock) {
        this.notificationQueue = notificationQueue;
        this.addresses = addresses;
        this.clock = clock;
    }

    @EventListener
    void notify(ClockEscalated escalated) {
        var ticket = escalated.ticket();
        var key = ticket.id() + escalated.clock() + escalated.missed() + escalated.dueAt();
        var arguments = new HashMap<>(TicketNotificationListener.arguments(ticket));
        arguments.put("clock", escalated.clock());
        arguments.put("due", escalated.dueAt().toString());
        notificationQueue.submit(new NotificationRequest(
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                escalated.missed() ? "ticket-overdue" : "ticket-due-soon",
                Addressee.ofRole(escalated.missed() ? Role.LEAD : Role.AGENT, null),
                arguments,
                "tickets/" + ticket.id(),
                clock.instant(),
                null,
                new MailThread(
                        ticket.number(), null, addresses.root(Scope.required().association(), ticket.number()))));
    }
}
