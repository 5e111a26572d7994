package eu.spindle.helpdesk.servicelevel;

import eu.spindle.helpdesk.ticket.TicketState;
import java.time.Instant;

/**
 * An activity on a ticket that affects its clocks.
 *
 * @param state state of the ticket after it
 */
record TicketActivity(Instant at, ActivityKind what, TicketState state) {

    /** The kinds of activities. */
    enum ActivityKind {
        ASKED,
        ASKED_AGAIN,
        ANSWERED,
        MOVED
    }
}
