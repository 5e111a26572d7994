package eu.spindle.helpdesk.sharing;

import eu.spindle.helpdesk.context.ContextFigures;
import eu.spindle.helpdesk.context.ContextLookup;
import eu.spindle.helpdesk.context.TicketContext;
import eu.spindle.helpdesk.ticket.TicketCard;
import eu.spindle.helpdesk.ticket.TicketService;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.error.DomainException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows the desk the firm's figures that a ticket is about, while consent is given; each access is recorded. */
@Service
class SharedFigures {

    private final TicketService tickets;
    private final ContextLookup contexts;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SharedFigures(
            TicketService tickets,
            ContextLookup contexts,
            TransactionTemplate transaction,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tickets = tickets;
        this.contexts = contexts;
        this.transaction = transaction;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Returns only the figures of the ticket's firm about the ticket's context.
     *
     * @throws DomainException 403 without consent, also if it is withdrawn while the figures are loaded; 404 if the
     *     context no longer exists
     */
    ContextFigures read(UUID id, Caller caller, Locale reader) {
        // The other service may be slow, so it is called outside a transaction.
        var ticket = shared(tickets.requireEditable(id, caller));
        var figures = contexts.read(context(ticket), enterprise(ticket), reader).orElseThrow(DomainException::notFound);
        transaction.executeWithoutResult(status -> record(id, caller));
        return figures;
    }

    private void record(UUID id, Caller caller) {
        var ticket = shared(tickets.lock(id).orElseThrow(DomainException::notFound));
        var context = context(ticket);
        var details = new LinkedHashMap<String, String>();
        details.put("enterprise", enterprise(ticket).toString());
        details.put("context", Objects.requireNonNull(context.type()).code());
        put(details, "id", context.id());
        put(details, "code", context.code());
        put(details, "cycle", context.cycle());
        audit.record("ticket.figures-read", "ticket", id, details);
        events.publishEvent(
                new FiguresRead(ticket, clock.instant().truncatedTo(ChronoUnit.MICROS), caller.id(), caller.name()));
    }

    private static void put(Map<String, String> details, String name, @Nullable Object value) {
        if (value != null) {
            details.put(name, value.toString());
        }
    }

    private static TicketCard shared(TicketCard ticket) {
        if (ticket.figuresShared() == null) {
            throw DomainException.forbidden("figures-not-shared");
        }
        return ticket;
    }

    private static TicketContext context(TicketCard ticket) {
        return Objects.requireNonNull(ticket.context(), "only a context is shared");
    }

    private static UUID enterprise(TicketCard ticket) {
        return Objects.requireNonNull(ticket.enterprise(), "only a firm's figures are shared");
    }
}
