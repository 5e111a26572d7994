package eu.spindle.helpdesk.ticket;

import eu.spindle.platform.access.Caller;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket moved from one state to another, by whatever it was: published for every transition, beside the
 * {@link TicketEvent} of its cause, in the transaction that makes it.
 *
 * @param ticket the ticket after it
 * @param by who caused it; null for the system
 */
public record TicketTransition(
        TicketCard ticket,
        TicketState from,
        Instant at,
        @Nullable Actor by) {

    /**
     * Who caused it.
     *
     * @param id null for somebody of whom only the mail address is known
     */
    public record Actor(@Nullable UUID id, String name) {

        /** Returns a caller as the one who acts. */
        public static Actor of(Caller caller) {
            return new Actor(caller.id(), caller.name());
        }
    }
}
