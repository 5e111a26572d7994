package eu.spindle.helpdesk.ticket;

import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.error.DomainException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Decides who may see which ticket: the desk sees all, people of an enterprise those of their enterprise (row-level
 * security hides the others), everybody else those they opened. Following a ticket lets nobody see it: who followed it in
 * a role that has ended would see it for ever.
 */
@Component
public class TicketAccess {

    private final TicketRepository tickets;

    TicketAccess(TicketRepository tickets) {
        this.tickets = tickets;
    }

    static boolean worksAtDesk(Caller caller) {
        return caller.enterprise() == null && (caller.is(Role.HELPDESK_AGENT) || caller.is(Role.HELPDESK_LEAD));
    }

    /** Returns the ticket if the caller may see it, otherwise 404. */
    public Ticket requireVisible(UUID id, Caller caller) {
        return checkVisible(tickets.findById(id), caller);
    }

    /** Returns the ticket, locked for update, if the caller may see it. */
    Ticket lock(UUID id, Caller caller) {
        return checkVisible(tickets.lock(id), caller);
    }

    /** Returns the ticket if the caller may work on it. */
    Ticket requireEditable(UUID id, Caller caller) {
        return checkEditable(requireVisible(id, caller), caller);
    }

    /** Returns the ticket, locked for update, if the caller may work on it. */
    Ticket lockEditable(UUID id, Caller caller) {
        return checkEditable(lock(id, caller), caller);
    }

    private Ticket checkVisible(Optional<Ticket> found, Caller caller) {
        var ticket = found.orElseThrow(DomainException::notFound);
        if (worksAtDesk(caller)
                || caller.enterprise() != null
                || caller.id().equals(ticket.card().requester())) {
            return ticket;
        }
        throw DomainException.notFound();
    }

    private static Ticket checkEditable(Ticket ticket, Caller caller) {
        if (!worksAtDesk(caller)) {
            throw DomainException.forbidden("not-allowed");
        }
        return ticket;
    }
}
