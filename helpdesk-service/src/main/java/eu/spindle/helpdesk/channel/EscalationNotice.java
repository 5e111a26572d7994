package eu.spindle.helpdesk.channel;

import eu.spindle.helpdesk.notification.Addressee;
import eu.spindle.helpdesk.notification.Wish;
import eu.spindle.helpdesk.notification.Wishes;
import eu.spindle.helpdesk.servicelevel.ClockEscalated;
import eu.spindle.platform.access.Role;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the agents of a promise that is about to be broken, and the leads of one that is. */
@Component
class EscalationNotice {

    private final Wishes wishes;
    private final Clock clock;

    EscalationNotice(Wishes wishes, Clock clock) {
        this.wishes = wishes;
        this.clock = clock;
    }

    @EventListener
    void tell(ClockEscalated escalated) {
        var ticket = escalated.ticket();
        var once = ticket.id() + escalated.clock() + escalated.broken() + escalated.dueAt();
        wishes.take(new Wish(
                UUID.nameUUIDFromBytes(once.getBytes(StandardCharsets.UTF_8)),
                escalated.broken() ? "ticket-overdue" : "ticket-due-soon",
                new Addressee(null, null, escalated.broken() ? Role.LEAD : Role.AGENT, null),
                Map.of(
                        "number", String.valueOf(ticket.number()),
                        "subject", ticket.subject(),
                        "clock", escalated.clock(),
                        "due", escalated.dueAt().toString()),
                "tickets/" + ticket.id(),
                clock.instant()));
    }
}
