package eu.spindle.monitoring.cycle;

import eu.spindle.platform.tenancy.Scope;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers across associations which cycle's state turns when; it holds no figure and is shown to nobody. */
@Repository
class CycleTurns {

    private final JdbcClient database;

    CycleTurns(JdbcClient database) {
        this.database = database;
    }

    /** Notes the next turn of a cycle or end of an extension in it, or forgets the cycle when none comes. */
    void schedule(Cycle cycle, Instant now) {
        Scope scope = Scope.required();
        Instant turnsAt = database
                .sql("select until from extension where cycle_id = ? and not ended")
                .param(cycle.id())
                .query((row, number) -> row.getObject("until", LocalDate.class)
                        .plusDays(1)
                        .atStartOfDay(cycle.zone())
                        .toInstant())
                .stream()
                .reduce(cycle.turnsAfter(now), (one, other) -> one.isBefore(other) ? one : other);
        if (turnsAt.equals(Instant.MAX)) {
            database.sql("delete from cycle_turn where association_id = ? and cycle_id = ?")
                    .params(scope.association(), cycle.id())
                    .update();
            return;
        }
        database.sql("""
                        insert into cycle_turn (association_id, cycle_id, programme, turns_at) values (?, ?, ?, ?)
                        on conflict (association_id, cycle_id) do update set turns_at = excluded.turns_at""")
                .params(scope.association(), cycle.id(), scope.programme(), Timestamp.from(turnsAt))
                .update();
    }

    List<Turn> due(Instant now) {
        return database.sql("""
                        select programme, association_id, cycle_id from cycle_turn
                         where turns_at <= ? order by turns_at limit 100""")
                .param(Timestamp.from(now))
                .query((row, number) -> new Turn(
                        row.getString("programme"),
                        row.getObject("association_id", UUID.class),
                        row.getObject("cycle_id", UUID.class)))
                .list();
    }

    /** A cycle whose time has come, and whose it is. */
    record Turn(String programme, UUID association, UUID cycle) {
        Scope scope() {
            return Scope.of(programme, association);
        }
    }
}
