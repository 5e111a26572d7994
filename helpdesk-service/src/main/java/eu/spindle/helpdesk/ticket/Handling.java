package eu.spindle.helpdesk.ticket;

import eu.spindle.platform.access.Caller;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.platform.web.IfMatch;
import eu.spindle.platform.web.Refusal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the desk decides about a ticket, and who works there. */
@Service
class Handling {

    private final Tickets tickets;
    private final TicketAccess access;
    private final JdbcClient database;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Handling(
            Tickets tickets,
            TicketAccess access,
            JdbcClient database,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tickets = tickets;
        this.access = access;
        this.database = database;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Takes a decision about the version of the ticket that the agent has seen. */
    @Transactional
    Ticket decide(UUID id, Caller caller, TicketDecision decision, IfMatch seen) {
        var ticket = access.handle(id, caller);
        seen.require(ticket.version());
        remember(caller);
        if (decision.assigneeChanges() && decision.assignee() != null && !works(decision.assignee())) {
            throw Refusal.invalid("assignee", "unknown-agent");
        }
        var before = ticket.card();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ticket.decide(decision, at);
        tickets.saveAndFlush(ticket);
        var after = ticket.card();
        audit.record("ticket.decided", "ticket", id, changes(before, after));
        if (before.state() != after.state()) {
            events.publishEvent(new TicketEvent.Moved(after, at));
        }
        events.publishEvent(new TicketEvent.Edited(after, at, before.assignee()));
        return ticket;
    }

    /** Who works at the desk, as far as they have shown themselves. */
    @Transactional
    List<Agent> agents(Caller caller) {
        remember(caller);
        return database.sql("select person_id, name from agent where association_id = ? order by name, person_id")
                .param(Scope.required().association())
                .query((row, number) -> new Agent(row.getObject("person_id", UUID.class), row.getString("name")))
                .list();
    }

    private void remember(Caller caller) {
        database.sql("""
                        insert into agent (association_id, person_id, name) values (?, ?, ?)
                        on conflict (association_id, person_id) do update set name = excluded.name
                        where agent.name <> excluded.name""")
                .params(Scope.required().association(), caller.id(), caller.name())
                .update();
    }

    private boolean works(UUID person) {
        return database.sql("select exists (select from agent where association_id = ? and person_id = ?)")
                .params(Scope.required().association(), person)
                .query(Boolean.class)
                .single();
    }

    private static Map<String, Object> changes(TicketCard before, TicketCard after) {
        return Map.of(
                "state", before.state().code() + " > " + after.state().code(),
                "priority", before.priority().code() + " > " + after.priority().code(),
                "kind", before.kind().code() + " > " + after.kind().code(),
                "phase", before.phase().code() + " > " + after.phase().code(),
                "assignee", Objects.toString(before.assignee()) + " > " + after.assignee());
    }

    /** Somebody who works at the desk. */
    record Agent(UUID id, String name) {}
}
