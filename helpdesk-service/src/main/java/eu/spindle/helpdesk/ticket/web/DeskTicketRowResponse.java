package eu.spindle.helpdesk.ticket.web;

import eu.spindle.helpdesk.ticket.Ticket;
import eu.spindle.helpdesk.ticket.TicketKind;
import eu.spindle.helpdesk.ticket.TicketPhase;
import eu.spindle.helpdesk.ticket.TicketPriority;
import eu.spindle.helpdesk.ticket.TicketState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row for the desk. */
record DeskTicketRowResponse(
        UUID id,
        long number,
        String subject,
        TicketState state,
        TicketPhase phase,
        TicketKind kind,
        TicketPriority priority,
        String queue,
        List<String> tags,
        @Nullable UUID enterprise,
        String requester,
        @Nullable UUID assignee,
        Instant openedAt,
        Instant updatedAt,
        @Nullable String dueClock,
        @Nullable Instant dueAt)
        implements TicketRowResponse {

    static DeskTicketRowResponse of(Ticket ticket) {
        var card = ticket.card();
        return new DeskTicketRowResponse(
                card.id(),
                card.number(),
                card.subject(),
                card.state(),
                card.phase(),
                card.kind(),
                card.priority(),
                ticket.handling().queue(),
                ticket.handling().tags(),
                card.enterprise(),
                card.requesterName(),
                card.assignee(),
                card.openedAt(),
                ticket.updatedAt(),
                ticket.dueClock(),
                ticket.dueAt());
    }
}
