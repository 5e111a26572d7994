package eu.spindle.helpdesk.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.spindle.helpdesk.context.TicketContext;
import eu.spindle.helpdesk.ticket.TicketCard.FigureConsent;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket with the properties that the caller may see. */
@Schema(oneOf = {TicketResponse.ForDesk.class, TicketResponse.ForRequester.class})
sealed interface TicketResponse {

    /** Returns a version that changes with the properties of this shape only. */
    long version();

    /** Returns the ticket as the caller may see it. */
    static TicketResponse of(Ticket ticket, Caller caller) {
        return TicketAccess.worksAtDesk(caller) ? ForDesk.of(ticket) : ForRequester.of(ticket);
    }

    default String etag() {
        return IfMatch.etag(version());
    }

    /** The response for the desk. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ForDesk(
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

        static ForDesk of(Ticket ticket) {
            var card = ticket.card();
            return new ForDesk(
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

    /** The response for the requester, the firm and followers. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ForRequester(
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

        static ForRequester of(Ticket ticket) {
            var card = ticket.card();
            return new ForRequester(
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
}
