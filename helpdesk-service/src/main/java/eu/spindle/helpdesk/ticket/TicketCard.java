package eu.spindle.helpdesk.ticket;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other modules may know of a ticket.
 *
 * @param requesterEmail where its answers go, or null when the requester has told no address
 */
public record TicketCard(
        UUID id,
        long number,
        long version,
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
        Locale language,
        Instant openedAt) {}
