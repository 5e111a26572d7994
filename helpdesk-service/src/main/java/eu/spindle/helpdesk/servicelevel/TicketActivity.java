package eu.spindle.helpdesk.servicelevel;

import eu.spindle.helpdesk.ticket.TicketState;
import eu.spindle.platform.code.Code;
import java.time.Instant;

/**
 * An activity on a ticket that affects its clocks.
 *
 * @param state state of the ticket after it
 */
record TicketActivity(Instant at, ActivityKind kind, TicketState state) {

    /** The kinds of activities. */
    enum ActivityKind implements Code {
        OPENED,
        REPLIED,
        ANSWERED,
        STATE_CHANGED
    }
}
