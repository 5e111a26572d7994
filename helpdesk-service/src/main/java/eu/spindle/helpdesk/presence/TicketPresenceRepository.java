package eu.spindle.helpdesk.presence;

import eu.spindle.helpdesk.presence.ViewersChanged.Viewer;
import eu.spindle.helpdesk.ticket.TicketService;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.tenancy.Scope;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores which agents view a ticket, and publishes when that changes. */
@Service
class TicketPresenceRepository {

    private static final Duration GONE_AFTER = Duration.ofSeconds(45);
    private static final int MAX_VIEWERS = 20;

    private final JdbcClient database;
    private final TicketService tickets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TicketPresenceRepository(
            JdbcClient database, TicketService tickets, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.tickets = tickets;
        this.events = events;
        this.clock = clock;
    }

    /** Records that an agent views the ticket and returns the other viewers. */
    @Transactional
    List<Viewer> save(UUID ticket, Caller caller, boolean writing) {
        tickets.requireEditable(ticket, caller);
        var now = clock.instant();
        var gone = Timestamp.from(now.minus(GONE_AFTER));
        var changed = database.sql("""
                        insert into ticket_presence (association_id, ticket_id, person_id, name, writing, seen_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (association_id, ticket_id, person_id) do update
                          set name = excluded.name, writing = excluded.writing, seen_at = excluded.seen_at
                        returning old.person_id is null or old.seen_at <= ? or old.writing <> new.writing""")
                .param(Scope.required().association())
                .param(ticket)
                .param(caller.id())
                .param(caller.name())
                .param(writing)
                .param(Timestamp.from(now))
                .param(gone)
                .query(Boolean.class)
                .single();
        var viewers = viewers(ticket, gone);
        if (changed) {
            events.publishEvent(new ViewersChanged(ticket, viewers));
        }
        return viewers.stream().filter(one -> !one.id().equals(caller.id())).toList();
    }

    /** Records that an agent no longer views the ticket. */
    @Transactional
    void delete(UUID ticket, Caller caller) {
        tickets.requireEditable(ticket, caller);
        var gone = database.sql(
                        "delete from ticket_presence where association_id = ? and ticket_id = ? and person_id = ?")
                .params(Scope.required().association(), ticket, caller.id())
                .update();
        if (gone > 0) {
            events.publishEvent(new ViewersChanged(
                    ticket, viewers(ticket, Timestamp.from(clock.instant().minus(GONE_AFTER)))));
        }
    }

    private List<Viewer> viewers(UUID ticket, Timestamp since) {
        return database.sql("""
                        select person_id, name, writing from ticket_presence
                         where association_id = ? and ticket_id = ? and seen_at > ?
                         order by name, person_id limit ?""")
                .params(Scope.required().association(), ticket, since, MAX_VIEWERS)
                .query((row, number) -> new Viewer(
                        row.getObject("person_id", UUID.class), row.getString("name"), row.getBoolean("writing")))
                .list();
    }
}
