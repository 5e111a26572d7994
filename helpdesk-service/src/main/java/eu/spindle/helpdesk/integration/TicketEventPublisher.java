package eu.spindle.helpdesk.integration;

import eu.spindle.helpdesk.context.TicketContext;
import eu.spindle.helpdesk.ticket.TicketCard;
import eu.spindle.helpdesk.ticket.TicketEvent;
import eu.spindle.helpdesk.ticket.TicketKind;
import eu.spindle.helpdesk.ticket.TicketPhase;
import eu.spindle.helpdesk.ticket.TicketPriority;
import eu.spindle.helpdesk.ticket.TicketState;
import eu.spindle.platform.code.Code;
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
        var change = change(event);
        if (change != null) {
            outbox.add(
                    "spindle.tickets", "ticket.changed", event.ticket().id(), TicketPayload.of(event.ticket(), change));
        }
    }

    private static @Nullable Change change(TicketEvent event) {
        return switch (event) {
            case TicketEvent.Opened opened -> Change.OPENED;
            case TicketEvent.Replied replied -> Change.REPLIED;
            case TicketEvent.Answered answered -> Change.ANSWERED;
            case TicketEvent.StateChanged changed -> Change.STATE_CHANGED;
            case TicketEvent.Updated updated -> Change.UPDATED;
            case TicketEvent.NoteAdded added -> null;
            case TicketEvent.ConsentChanged changed -> null;
        };
    }

    /** The changes that other services are informed of. */
    enum Change implements Code {
        OPENED,
        REPLIED,
        ANSWERED,
        STATE_CHANGED,
        UPDATED
    }

    /** The payload of a ticket event. */
    record TicketPayload(
            UUID ticket,
            long number,
            Change change,
            TicketState state,
            TicketPhase phase,
            TicketKind kind,
            TicketPriority priority,
            @Nullable UUID enterprise,
            TicketContext.@Nullable Type contextType,
            @Nullable String contextCode,
            long version,
            Instant openedAt) {

        static TicketPayload of(TicketCard ticket, Change change) {
            var context = ticket.context();
            return new TicketPayload(
                    ticket.id(),
                    ticket.number(),
                    change,
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
