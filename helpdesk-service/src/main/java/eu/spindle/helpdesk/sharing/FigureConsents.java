package eu.spindle.helpdesk.sharing;

import eu.spindle.helpdesk.ticket.TicketCard;
import eu.spindle.helpdesk.ticket.TicketEvent;
import eu.spindle.helpdesk.ticket.TicketService;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.error.DomainException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Grants and withdraws the desk's access to the firm's figures that a ticket is about. Only the requester and the
 * company lead may decide; repeating a decision changes nothing.
 */
@Service
class FigureConsents {

    private final TicketService tickets;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FigureConsents(TicketService tickets, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.tickets = tickets;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Grants access, until the ticket is closed.
     *
     * @throws DomainException 404 if the caller may not see the ticket, 403 if the caller may not decide
     */
    @Transactional
    void grant(UUID id, Caller caller) {
        if (lock(id, caller).figuresShared() == null) {
            var at = now();
            record("ticket.figures-shared", tickets.shareFigures(id, caller, at), caller, at);
        }
    }

    /**
     * Withdraws access.
     *
     * @throws DomainException 404 if the caller may not see the ticket, 403 if the caller may not decide
     */
    @Transactional
    void withdraw(UUID id, Caller caller) {
        if (lock(id, caller).figuresShared() != null) {
            var at = now();
            record("ticket.figures-withdrawn", tickets.withdrawFigures(id, caller, at), caller, at);
        }
    }

    private TicketCard lock(UUID id, Caller caller) {
        var ticket = tickets.lock(id, caller);
        if (caller.enterprise() == null
                || !(caller.is(Role.ENTERPRISE_LEAD) || caller.id().equals(ticket.requester()))) {
            throw DomainException.forbidden("not-yours-to-share");
        }
        return ticket;
    }

    private void record(String action, TicketCard ticket, Caller caller, Instant at) {
        audit.record(action, "ticket", ticket.id(), Map.of());
        events.publishEvent(new TicketEvent.ConsentChanged(ticket, at, caller.id(), caller.name()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
