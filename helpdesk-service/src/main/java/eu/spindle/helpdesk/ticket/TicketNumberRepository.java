package eu.spindle.helpdesk.ticket;

import eu.spindle.platform.tenancy.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts the tickets of the current association, starting with 1001. */
@Repository
class TicketNumberRepository {

    private final JdbcClient database;

    TicketNumberRepository(JdbcClient database) {
        this.database = database;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    long next() {
        return database.sql("""
                        insert into ticket_counter (association_id, last) values (?, 1001)
                        on conflict (association_id) do update set last = ticket_counter.last + 1
                        returning last""")
                .param(Scope.required().association())
                .query(Long.class)
                .single();
    }
}
