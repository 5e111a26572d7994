package eu.spindle.helpdesk.draft;

import eu.spindle.helpdesk.ticket.TicketService;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.tenancy.Scope;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores the drafts of callers on tickets that they may see. */
@Service
class TicketDraftRepository {

    private final JdbcClient database;
    private final TicketService tickets;
    private final Clock clock;

    TicketDraftRepository(JdbcClient database, TicketService tickets, Clock clock) {
        this.database = database;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** Returns the caller's draft; an empty one if there is none. */
    @Transactional(readOnly = true)
    TicketDraftResponse find(UUID ticket, Caller caller) {
        tickets.requireVisible(ticket, caller);
        return database.sql("""
                        select text, internal, saved_at from ticket_draft
                         where association_id = ? and ticket_id = ? and person_id = ?""")
                .params(Scope.required().association(), ticket, caller.id())
                .query((row, number) -> new TicketDraftResponse(
                        row.getString("text"),
                        row.getBoolean("internal"),
                        row.getTimestamp("saved_at").toInstant()))
                .optional()
                .orElse(TicketDraftResponse.EMPTY);
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
}
