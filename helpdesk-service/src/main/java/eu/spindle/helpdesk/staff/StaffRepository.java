package eu.spindle.helpdesk.staff;

import eu.spindle.platform.task.TaskQueue;
import eu.spindle.platform.tenancy.Scope;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores who works at the desk of the current association. */
@Service
public class StaffRepository {

    private final JdbcClient database;
    private final TaskQueue tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StaffRepository(JdbcClient database, TaskQueue tasks, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    /** Checks whether the person works at the desk. */
    @Transactional(readOnly = true)
    public boolean isAgent(UUID person) {
        return is(person, true);
    }

    /** Checks whether the person has stopped working at the desk; false for an unknown person. */
    @Transactional(readOnly = true)
    public boolean hasLeft(UUID person) {
        return is(person, false) && !is(person, true);
    }

    /** Returns all agents, by name. */
    @Transactional(readOnly = true)
    List<AgentResponse> agents() {
        return database
                .sql("""
                        select distinct on (person_id) person_id, coalesce(name, '') as name from staff_member
                         where association_id = ? and active order by person_id, name nulls last""")
                .param(Scope.required().association())
                .query((row, number) ->
                        new AgentResponse(row.getObject("person_id", UUID.class), row.getString("name")))
                .stream()
                .sorted(Comparator.comparing(AgentResponse::name).thenComparing(AgentResponse::id))
                .toList();
    }

    /**
     * Stores a membership at the desk; events of one membership arrive in order.
     *
     * @param active whether it is one of the desk and not revoked
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void save(UUID membership, UUID person, boolean active) {
        var saved = database.sql("""
                        insert into staff_member (association_id, membership_id, person_id, active)
                        select :association, :membership, :person, :active
                         where :active or exists (select from staff_member
                                where association_id = :association and membership_id = :membership)
                        on conflict (association_id, membership_id) do update
                          set person_id = excluded.person_id, active = excluded.active""")
                .param("association", Scope.required().association())
                .param("membership", membership)
                .param("person", person)
                .param("active", active)
                .update();
        if (saved == 0) {
            return;
        }
        if (active) {
            tasks.at(clock.instant(), LoadStaffName.NAME, membership);
        } else if (hasLeft(person)) {
            events.publishEvent(new StaffLeft(person));
        }
    }

    /** Stores an agent's name. */
    @Transactional(propagation = Propagation.MANDATORY)
    void saveName(UUID membership, String name) {
        database.sql("update staff_member set name = ? where association_id = ? and membership_id = ?")
                .params(name, Scope.required().association(), membership)
                .update();
    }

    private boolean is(UUID person, boolean active) {
        return database.sql("""
                        select exists (select from staff_member
                                        where association_id = ? and person_id = ? and active = ?)""")
                .params(Scope.required().association(), person, active)
                .query(Boolean.class)
                .single();
    }
}
