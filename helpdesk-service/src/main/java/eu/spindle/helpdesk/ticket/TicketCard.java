package eu.spindle.helpdesk.ticket;

import eu.spindle.helpdesk.context.TicketContext;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other modules may know of a ticket.
 *
 * @param publicVersion moves only with what the requester's side may know
 * @param requesterEmail where its answers go, or null when the requester has told no address
 * @param figuresShared that the desk may see the figures it is about, or null when it may not
 */
public record TicketCard(
        UUID id,
        long number,
        long version,
        long publicVersion,
        @Nullable UUID enterprise,
        String subject,
        TicketState state,
        TicketPhase phase,
        TicketKind kind,
        TicketPriority priority,
        @Nullable TicketContext context,
        @Nullable UUID requester,
        String requesterName,
        @Nullable String requesterEmail,
        @Nullable UUID assignee,
        @Nullable FigureConsent figuresShared,
        Locale language,
        Instant openedAt) {

    /**
     * That the desk may see the firm's figures that the ticket is about.
     *
     * @param by the person of the firm who agreed
     */
    public record FigureConsent(UUID by, Instant at) {}
}
