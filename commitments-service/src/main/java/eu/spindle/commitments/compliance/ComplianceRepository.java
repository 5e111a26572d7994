package eu.spindle.commitments.compliance;

import eu.spindle.platform.code.Codes;
import eu.spindle.platform.tenancy.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the compliance status of firms. */
@Repository
class ComplianceRepository {

    private final JdbcClient database;

    ComplianceRepository(JdbcClient database) {
        this.database = database;
    }

    /**
     * Locks the compliance of the association until the transaction ends: two events that are handled at once would
     * each be evaluated without the other.
     */
    void lock() {
        database.sql("select pg_advisory_xact_lock(hashtextextended('compliance:' || ?, 0))::text")
                .param(association().toString())
                .query(String.class)
                .single();
    }

    /** The status of a firm; empty while nothing has changed it from {@link ComplianceState#GOOD}. */
    Optional<ComplianceStatus> find(UUID enterprise) {
        return database.sql("select * from compliance where association_id = ? and enterprise_id = ?")
                .params(association(), enterprise)
                .query(ComplianceRepository::status)
                .optional();
    }

    /** The status of firms with an id above {@code after}, by id. */
    List<ComplianceStatus> list(@Nullable ComplianceState state, @Nullable UUID after, int limit) {
        return database.sql("""
                        select * from compliance where association_id = :association
                           and (cast(:state as text) is null or state = :state)
                           and (cast(:after as uuid) is null or enterprise_id > :after)
                         order by enterprise_id limit :limit""")
                .param("association", association())
                .param("state", state == null ? null : state.code(), Types.VARCHAR)
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query(ComplianceRepository::status)
                .list();
    }

    void save(ComplianceStatus status) {
        database.sql("""
                        insert into compliance (association_id, enterprise_id, state, reason, changed_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (association_id, enterprise_id) do update set state = excluded.state,
                                    reason = excluded.reason, changed_at = excluded.changed_at""")
                .params(
                        association(),
                        status.enterprise(),
                        status.state().code(),
                        status.reason(),
                        Timestamp.from(status.since()))
                .update();
    }

    private static ComplianceStatus status(ResultSet row, int number) throws SQLException {
        return ComplianceStatus.of(
                row.getObject("enterprise_id", UUID.class),
                Codes.get(ComplianceState.class, row.getString("state")),
                row.getString("reason"),
                row.getTimestamp("changed_at").toInstant());
    }

    private static UUID association() {
        return Scope.required().association();
    }
}
