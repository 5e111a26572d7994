package eu.spindle.helpdesk.servicelevel;

import eu.spindle.helpdesk.ticket.TicketCard;
import java.time.Instant;

/**
 * A service level target is about to be missed, or was missed.
 *
 * @param clock its code, e.g. {@code first-response}
 * @param missed whether it was missed already
 */
public record ClockEscalated(TicketCard ticket, String clock, boolean missed, Instant dueAt) {}
