package eu.spindle.helpdesk.ticket.web;

import eu.spindle.helpdesk.ticket.Ticket;
import eu.spindle.helpdesk.ticket.TicketService;
import eu.spindle.platform.access.Caller;
import io.swagger.v3.oas.annotations.media.Schema;

/** A ticket in a list, with the properties that the caller may see. */
@Schema(oneOf = {DeskTicketRowResponse.class, RequesterTicketRowResponse.class})
sealed interface TicketRowResponse permits DeskTicketRowResponse, RequesterTicketRowResponse {

    /** Returns the ticket as the caller may see it. */
    static TicketRowResponse of(Ticket ticket, Caller caller) {
        return TicketService.worksAtDesk(caller)
                ? DeskTicketRowResponse.of(ticket)
                : RequesterTicketRowResponse.of(ticket);
    }
}
