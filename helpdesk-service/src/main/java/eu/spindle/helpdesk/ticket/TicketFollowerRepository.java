package eu.spindle.helpdesk.ticket;

import eu.spindle.platform.access.Caller;
import eu.spindle.platform.tenancy.Scope;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores who follows which ticket. */
@Repository
class TicketFollowerRepository {

    private final JdbcClient database;

    TicketFollowerRepository(JdbcClient database) {
        this.database = database;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Ticket ticket, Caller caller) {
        database.sql("""
                        insert into ticket_follower (association_id, ticket_id, person_id, enterprise_id, name)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                .param(Scope.required().association())
                .param(ticket.id())
                .param(caller.id())
                .param(ticket.enterprise())
                .param(caller.name())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void remove(UUID ticket, UUID person) {
        database.sql("delete from ticket_follower where association_id = ? and ticket_id = ? and person_id = ?")
                .params(Scope.required().association(), ticket, person)
                .update();
    }

    /** Returns the people who follow the ticket. */
    @Transactional(readOnly = true)
    List<UUID> of(UUID ticket) {
        return database.sql("select person_id from ticket_follower where association_id = ? and ticket_id = ?")
                .params(Scope.required().association(), ticket)
                .query((row, number) -> row.getObject("person_id", UUID.class))
                .list();
    }

    /** Makes a person follow no ticket any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void removeAll(UUID person) {
        database.sql("delete from ticket_follower where association_id = ? and person_id = ?")
                .params(Scope.required().association(), person)
                .update();
    }
}
