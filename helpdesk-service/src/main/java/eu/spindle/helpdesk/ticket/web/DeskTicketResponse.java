package eu.spindle.helpdesk.ticket.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.spindle.helpdesk.context.TicketContext;
import eu.spindle.helpdesk.ticket.FigureConsent;
import eu.spindle.helpdesk.ticket.Ticket;
import eu.spindle.helpdesk.ticket.TicketChannel;
import eu.spindle.helpdesk.ticket.TicketKind;
import eu.spindle.helpdesk.ticket.TicketPhase;
import eu.spindle.helpdesk.ticket.TicketPriority;
import eu.spindle.helpdesk.ticket.TicketState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The response for the desk. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeskTicketResponse(
        UUID id,
        long number,
        long version,
        String subject,
        TicketState state,
        TicketPhase phase,
        TicketKind kind,
        TicketPriority priority,
        String queue,
        List<String> tags,
        TicketChannel channel,
        Locale language,
        @Nullable TicketContext context,
        @Nullable UUID enterprise,
        @Nullable UUID requester,
        String requesterName,
        @Nullable UUID assignee,
        @Nullable FigureConsent figuresShared,
        Instant openedAt,
        Instant updatedAt,
        @Nullable Instant firstAnsweredAt,
        @Nullable Instant resolvedAt,
        @Nullable String dueClock,
        @Nullable Instant dueAt)
        implements TicketResponse {

    static DeskTicketResponse of(Ticket ticket) {
        var card = ticket.card();
        return new DeskTicketResponse(
                card.id(),
                card.number(),
                card.version(),
                card.subject(),
                card.state(),
                card.phase(),
                card.kind(),
                card.priority(),
                ticket.handling().queue(),
                ticket.handling().tags(),
                ticket.channel(),
                card.language(),
                card.context(),
                card.enterprise(),
                card.requester(),
                card.requesterName(),
                card.assignee(),
                card.figuresShared(),
                card.openedAt(),
                ticket.updatedAt(),
                ticket.firstAnsweredAt(),
                ticket.resolvedAt(),
                ticket.dueClock(),
                ticket.dueAt());
    }
}
