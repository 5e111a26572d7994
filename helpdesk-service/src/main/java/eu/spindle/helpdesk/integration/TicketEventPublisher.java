package eu.spindle.helpdesk.integration;

import eu.spindle.helpdesk.context.TicketContext;
import eu.spindle.helpdesk.ticket.TicketCard;
import eu.spindle.helpdesk.ticket.TicketEvent;
import eu.spindle.helpdesk.ticket.TicketKind;
import eu.spindle.helpdesk.ticket.TicketPhase;
import eu.spindle.helpdesk.ticket.TicketPriority;
import eu.spindle.helpdesk.ticket.TicketState;
import eu.spindle.platform.event.Outbox;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Publishes ticket events to other services, without requester and message texts. */
@Component
class TicketEventPublisher {

    private final Outbox outbox;

    TicketEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void publish(TicketEvent event) {
        var what = what(event);
        if (what != null) {
            outbox.add(
                    "spindle.tickets", "ticket.changed", event.ticket().id(), TicketChanged.of(event.ticket(), what));
        }
    }

    private static @Nullable String what(TicketEvent event) {
        return switch (event) {
            case TicketEvent.Opened asked -> "asked";
            case TicketEvent.Replied again -> "asked-again";
            case TicketEvent.Answered answered -> "answered";
            case TicketEvent.StateChanged moved -> "moved";
            case TicketEvent.Updated edited -> "edited";
            case TicketEvent.NoteAdded noted -> null;
            case TicketEvent.ConsentChanged changed -> null;
        };
    }

    /** The payload of a ticket event. */
    record TicketChanged(
            UUID ticket,
            long number,
            String what,
            TicketState state,
            TicketPhase phase,
            TicketKind kind,
            TicketPriority priority,
            @Nullable UUID enterprise,
            TicketContext.@Nullable Type contextType,
            @Nullable String contextCode,
            long version,
            Instant openedAt) {

        static TicketChanged of(TicketCard ticket, String what) {
            var context = ticket.context();
            return new TicketChanged(
                    ticket.id(),
                    ticket.number(),
                    what,
                    ticket.state(),
                    ticket.phase(),
                    ticket.kind(),
                    ticket.priority(),
                    ticket.enterprise(),
                    context == null ? null : context.type(),
                    context == null ? null : context.code(),
                    ticket.version(),
                    ticket.openedAt());
        }
    }
}
