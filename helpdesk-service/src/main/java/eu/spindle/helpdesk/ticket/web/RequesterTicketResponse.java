package eu.spindle.helpdesk.ticket.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.spindle.helpdesk.context.TicketContext;
import eu.spindle.helpdesk.ticket.FigureConsent;
import eu.spindle.helpdesk.ticket.Ticket;
import eu.spindle.helpdesk.ticket.TicketChannel;
import eu.spindle.helpdesk.ticket.TicketKind;
import eu.spindle.helpdesk.ticket.TicketPhase;
import eu.spindle.helpdesk.ticket.TicketState;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The response for the requester, the firm and followers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequesterTicketResponse(
        UUID id,
        long number,
        long version,
        String subject,
        TicketState state,
        TicketPhase phase,
        TicketKind kind,
        TicketChannel channel,
        Locale language,
        @Nullable TicketContext context,
        @Nullable UUID enterprise,
        @Nullable UUID requester,
        String requesterName,
        @Nullable FigureConsent figuresShared,
        Instant openedAt,
        Instant updatedAt,
        @Nullable Instant resolvedAt)
        implements TicketResponse {

    static RequesterTicketResponse of(Ticket ticket) {
        var card = ticket.card();
        return new RequesterTicketResponse(
                card.id(),
                card.number(),
                card.publicVersion(),
                card.subject(),
                card.state(),
                card.phase(),
                card.kind(),
                ticket.channel(),
                card.language(),
                card.context(),
                card.enterprise(),
                card.requester(),
                card.requesterName(),
                card.figuresShared(),
                card.openedAt(),
                ticket.publicUpdatedAt(),
                ticket.resolvedAt());
    }
}
