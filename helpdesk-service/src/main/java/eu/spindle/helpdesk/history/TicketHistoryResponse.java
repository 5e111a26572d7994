package eu.spindle.helpdesk.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a ticket's history.
 *
 * @param detail the new state, or the id of the person assigned or unassigned; null otherwise
 * @param actor who did it; null for the system
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TicketHistoryResponse(
        TicketHistory.Action action,
        @Nullable String detail,
        @Nullable String actor,
        Instant at) {}
