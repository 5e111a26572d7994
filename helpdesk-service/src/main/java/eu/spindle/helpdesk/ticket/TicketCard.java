package eu.spindle.helpdesk.ticket;

import eu.spindle.helpdesk.context.TicketContext;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a ticket that other modules may read.
 *
 * @param publicVersion changes only with what the requester's side may see
 * @param requesterEmail address for answers, or null if there is none
 * @param figuresShared the consent to show the firm's figures, or null without consent
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
        Instant openedAt) {}
