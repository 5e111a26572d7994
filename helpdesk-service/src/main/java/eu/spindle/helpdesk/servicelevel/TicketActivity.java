package eu.spindle.helpdesk.servicelevel;

import eu.spindle.helpdesk.ticket.TicketState;
import java.time.Instant;

/**
 * Something that happened to a ticket and that a clock minds.
 *
 * @param state in which the ticket was from then on
 */
record TicketActivity(Instant at, What what, TicketState state) {

    /** What happened. */
    enum What {
        ASKED,
        ASKED_AGAIN,
        ANSWERED,
        MOVED
    }
}
