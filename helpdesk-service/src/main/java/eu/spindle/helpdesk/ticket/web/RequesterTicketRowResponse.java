package eu.spindle.helpdesk.ticket.web;

import eu.spindle.helpdesk.ticket.Ticket;
import eu.spindle.helpdesk.ticket.TicketKind;
import eu.spindle.helpdesk.ticket.TicketPhase;
import eu.spindle.helpdesk.ticket.TicketState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row for the requester, the firm and followers. */
record RequesterTicketRowResponse(
        UUID id,
        long number,
        String subject,
        TicketState state,
        TicketPhase phase,
        TicketKind kind,
        @Nullable UUID enterprise,
        String requester,
        Instant openedAt,
        Instant updatedAt)
        implements TicketRowResponse {

    static RequesterTicketRowResponse of(Ticket ticket) {
        var card = ticket.card();
        return new RequesterTicketRowResponse(
                card.id(),
                card.number(),
                card.subject(),
                card.state(),
                card.phase(),
                card.kind(),
                card.enterprise(),
                card.requesterName(),
                card.openedAt(),
                ticket.publicUpdatedAt());
    }
}
