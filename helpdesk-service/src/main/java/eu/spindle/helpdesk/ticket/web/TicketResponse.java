package eu.spindle.helpdesk.ticket.web;

import eu.spindle.helpdesk.ticket.Ticket;
import eu.spindle.helpdesk.ticket.TicketService;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.media.Schema;

/** A ticket with the properties that the caller may see. */
@Schema(oneOf = {DeskTicketResponse.class, RequesterTicketResponse.class})
sealed interface TicketResponse permits DeskTicketResponse, RequesterTicketResponse {

    /** Returns a version that changes with the properties of this shape only. */
    long version();

    /** Returns the ticket as the caller may see it. */
    static TicketResponse of(Ticket ticket, Caller caller) {
        return TicketService.worksAtDesk(caller) ? DeskTicketResponse.of(ticket) : RequesterTicketResponse.of(ticket);
    }

    default String etag() {
        return IfMatch.etag(version());
    }
}
