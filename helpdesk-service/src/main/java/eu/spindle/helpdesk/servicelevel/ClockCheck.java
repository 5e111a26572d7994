package eu.spindle.helpdesk.servicelevel;

import eu.spindle.helpdesk.ticket.TicketCard;
import eu.spindle.helpdesk.ticket.TicketService;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.task.ScheduledTask;
import eu.spindle.platform.tenancy.Scope;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks a ticket's clocks when one is near its due time or past it, and escalates once. */
@Component
class ClockCheck implements ScheduledTask {

    static final String NAME = "check-clocks";

    private final TicketClocks clocks;
    private final TicketService tickets;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final AuditLog audit;
    private final java.time.Clock clock;

    ClockCheck(
            TicketClocks clocks,
            TicketService tickets,
            JdbcClient database,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            AuditLog audit,
            java.time.Clock clock) {
        this.clocks = clocks;
        this.tickets = tickets;
        this.database = database;
        this.transaction = transaction;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID ticket) {
        transaction.executeWithoutResult(
                status -> tickets.lock(ticket).ifPresent(found -> check(found, clock.instant())));
    }

    private void check(TicketCard ticket, Instant now) {
        if (ticket.state().isFinished()) {
            return;
        }
        for (var found : clocks.clocks(ticket)) {
            if (!found.isOpen() || found.dueAt() == null) {
                continue;
            }
            if (!found.dueAt().isAfter(now)) {
                escalate(ticket, found.kind(), true, found.dueAt());
            } else if (found.warnAt() != null && !found.warnAt().isAfter(now)) {
                escalate(ticket, found.kind(), false, found.dueAt());
            }
        }
        clocks.calculate(ticket);
    }

    private void escalate(TicketCard ticket, ClockKind kind, boolean missed, Instant dueAt) {
        var column = missed ? "missed_for" : "warned_for";
        var first = database.sql("""
                                update ticket_clock set %1$s = ?
                                 where association_id = ? and ticket_id = ? and clock = ?
                                   and %1$s is distinct from ?""".formatted(column))
                        .param(Timestamp.from(dueAt))
                        .param(Scope.required().association())
                        .param(ticket.id())
                        .param(kind.code())
                        .param(Timestamp.from(dueAt))
                        .update()
                == 1;
        if (first) {
            audit.record(
                    missed ? "ticket.target-missed" : "ticket.target-due-soon",
                    "ticket",
                    ticket.id(),
                    Map.of("clock", kind.code(), "due", dueAt.toString()));
            events.publishEvent(new ClockEscalated(ticket, kind.code(), missed, dueAt));
        }
    }
}
