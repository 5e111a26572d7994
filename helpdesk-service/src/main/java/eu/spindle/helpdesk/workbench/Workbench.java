package eu.spindle.helpdesk.workbench;

import eu.spindle.helpdesk.ticket.TicketService;
import eu.spindle.helpdesk.workbench.ViewersChanged.Viewer;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.tenancy.Scope;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores drafts, presence and followers of tickets that the caller may see. */
@Service
class Workbench {

    private static final Duration GONE_AFTER = Duration.ofSeconds(45);
    static final int MAX_DRAFT_LENGTH = 50_000;
    private static final int MAX_VIEWERS = 20;

    private final JdbcClient database;
    private final TicketService tickets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Workbench(JdbcClient database, TicketService tickets, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.tickets = tickets;
        this.events = events;
        this.clock = clock;
    }

    /** Returns the caller's draft; an empty one if there is none. */
    @Transactional(readOnly = true)
    Draft draft(UUID ticket, Caller caller) {
        tickets.requireVisible(ticket, caller);
        return database.sql("""
                        select text, internal, saved_at from ticket_draft
                         where association_id = ? and ticket_id = ? and person_id = ?""")
                .params(Scope.required().association(), ticket, caller.id())
                .query((row, number) -> new Draft(
                        row.getString("text"),
                        row.getBoolean("internal"),
                        row.getTimestamp("saved_at").toInstant()))
                .optional()
                .orElse(Draft.EMPTY);
    }

    /** Saves the caller's draft; an empty one is deleted. */
    @Transactional
    void save(UUID ticket, Caller caller, String text, boolean internal) {
        var found = tickets.requireVisible(ticket, caller);
        if (text.isBlank()) {
            database.sql("delete from ticket_draft where association_id = ? and ticket_id = ? and person_id = ?")
                    .params(Scope.required().association(), ticket, caller.id())
                    .update();
            return;
        }
        database.sql("""
                        insert into ticket_draft
                               (association_id, ticket_id, person_id, enterprise_id, text, internal, saved_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (association_id, ticket_id, person_id) do update
                          set text = excluded.text, internal = excluded.internal, saved_at = excluded.saved_at""")
                .param(Scope.required().association())
                .param(ticket)
                .param(caller.id())
                .param(found.enterprise())
                .param(text)
                .param(internal)
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /** Records that an agent views the ticket and returns the other viewers. */
    @Transactional
    List<Viewer> recordPresence(UUID ticket, Caller caller, boolean writing) {
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
    void removePresence(UUID ticket, Caller caller) {
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

    /** Makes the caller follow the ticket. */
    @Transactional
    void follow(UUID ticket, Caller caller) {
        var found = tickets.requireVisible(ticket, caller);
        database.sql("""
                        insert into ticket_watcher (association_id, ticket_id, person_id, enterprise_id, name)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                .param(Scope.required().association())
                .param(ticket)
                .param(caller.id())
                .param(found.enterprise())
                .param(caller.name())
                .update();
    }

    /** Makes the caller stop following the ticket. */
    @Transactional
    void unfollow(UUID ticket, Caller caller) {
        tickets.requireVisible(ticket, caller);
        database.sql("delete from ticket_watcher where association_id = ? and ticket_id = ? and person_id = ?")
                .params(Scope.required().association(), ticket, caller.id())
                .update();
    }

    /**
     * A draft of a message.
     *
     * @param savedAt null if there is none
     */
    record Draft(String text, boolean internal, @Nullable Instant savedAt) {

        private static final Draft EMPTY = new Draft("", false, null);
    }
}
