package eu.spindle.helpdesk.servicelevel;

import eu.spindle.helpdesk.ticket.TicketCard;
import java.time.Instant;

/**
 * A promise is about to be broken, or is.
 *
 * @param clock its code, e.g. {@code first-response}
 * @param broken whether it is
 */
public record ClockEscalated(TicketCard ticket, String clock, boolean broken, Instant dueAt) {}
