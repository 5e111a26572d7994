package eu.spindle.helpdesk.sharing;

import eu.spindle.helpdesk.ticket.TicketCard;
import java.time.Instant;
import java.util.UUID;

/** An agent has read a firm's figures; published in the transaction that records it. */
public record FiguresRead(TicketCard ticket, Instant at, UUID person, String name) {}
