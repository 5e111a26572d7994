package eu.spindle.monitoring.cycle;

import eu.spindle.platform.tenancy.Scope;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores across associations when the state of which cycle changes next; it holds ids and dates only. */
@Repository
class CycleTransitionRepository {

    private final JdbcClient database;

    CycleTransitionRepository(JdbcClient database) {
        this.database = database;
    }

    /** Stores the next change of a cycle or end of an extension in it; deletes the row when there is none. */
    void schedule(Cycle cycle, Instant now) {
        Scope scope = Scope.required();
        Instant dueAt = database
                .sql("select until from extension where cycle_id = ? and not ended")
                .param(cycle.id())
                .query((row, number) -> row.getObject("until", LocalDate.class)
                        .plusDays(1)
                        .atStartOfDay(cycle.zone())
                        .toInstant())
                .stream()
                .reduce(cycle.nextTransition(now), (one, other) -> one.isBefore(other) ? one : other);
        if (dueAt.equals(Instant.MAX)) {
            database.sql("delete from cycle_transition where association_id = ? and cycle_id = ?")
                    .params(scope.association(), cycle.id())
                    .update();
            return;
        }
        database.sql("""
                        insert into cycle_transition (association_id, cycle_id, programme, due_at) values (?, ?, ?, ?)
                        on conflict (association_id, cycle_id) do update set due_at = excluded.due_at""")
                .params(scope.association(), cycle.id(), scope.programme(), Timestamp.from(dueAt))
                .update();
    }

    List<DueCycle> due(Instant now) {
        return database.sql("""
                        select programme, association_id, cycle_id from cycle_transition
                         where due_at <= ? order by due_at limit 100""")
                .param(Timestamp.from(now))
                .query((row, number) -> new DueCycle(
                        row.getString("programme"),
                        row.getObject("association_id", UUID.class),
                        row.getObject("cycle_id", UUID.class)))
                .list();
    }

    /** A cycle whose state changes now, with its association. */
    record DueCycle(String programme, UUID association, UUID cycle) {
        Scope scope() {
            return Scope.of(programme, association);
        }
    }
}
