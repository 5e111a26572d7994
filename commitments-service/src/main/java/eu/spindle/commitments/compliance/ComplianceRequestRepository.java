package eu.spindle.commitments.compliance;

import eu.spindle.commitments.compliance.ComplianceRequest.Kind;
import eu.spindle.commitments.compliance.ComplianceRequest.State;
import eu.spindle.platform.code.Codes;
import eu.spindle.platform.tenancy.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores appeals and pauses. */
@Repository
class ComplianceRequestRepository {

    private final JdbcClient database;

    ComplianceRequestRepository(JdbcClient database) {
        this.database = database;
    }

    void add(ComplianceRequest request) {
        database.sql("""
                        insert into compliance_request (association_id, id, enterprise_id, kind, year, reason, state,
                                                        asked_by, asked_at, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        association(),
                        request.id(),
                        request.enterprise(),
                        request.kind().code(),
                        request.year(),
                        request.reason(),
                        request.state().code(),
                        request.askedBy(),
                        Timestamp.from(request.askedAt()),
                        request.version())
                .update();
    }

    /** Saves a decision.
     *
     * @return false when another request has changed this one since it was read
     */
    boolean save(ComplianceRequest decided, UUID officer, Instant at) {
        return database.sql("""
                        update compliance_request set state = :state, verdict = :verdict, decided_by = :officer,
                               decided_at = :at, version = version + 1
                         where association_id = :association and id = :id and version = :version""")
                        .param("state", decided.state().code())
                        .param("verdict", decided.verdict())
                        .param("officer", officer)
                        .param("at", Timestamp.from(at))
                        .param("association", association())
                        .param("id", decided.id())
                        .param("version", decided.version())
                        .update()
                == 1;
    }

    Optional<ComplianceRequest> find(UUID id) {
        return database.sql("select * from compliance_request where association_id = ? and id = ?")
                .params(association(), id)
                .query(ComplianceRequestRepository::request)
                .optional();
    }

    /** The requests with an id below {@code after}, the newest first. */
    List<ComplianceRequest> list(@Nullable State state, @Nullable UUID after, int limit) {
        return database.sql("""
                        select * from compliance_request where association_id = :association
                           and (cast(:state as text) is null or state = :state)
                           and (cast(:after as uuid) is null or id < :after)
                         order by id desc limit :limit""")
                .param("association", association())
                .param("state", state == null ? null : state.code(), Types.VARCHAR)
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query(ComplianceRequestRepository::request)
                .list();
    }

    /** The number of open requests of a firm. */
    int countOpen(UUID enterprise) {
        return database.sql("""
                        select count(*) from compliance_request
                         where association_id = ? and enterprise_id = ? and state = 'open'""")
                .params(association(), enterprise)
                .query(Integer.class)
                .single();
    }

    /** Closes the open requests of a firm undecided. */
    void closeOpen(UUID enterprise, Instant at) {
        database.sql("""
                        update compliance_request set state = 'closed', decided_at = ?, version = version + 1
                         where association_id = ? and enterprise_id = ? and state = 'open'""").params(Timestamp.from(at), association(), enterprise).update();
    }

    /** Why a firm was granted a pause in a year; empty when it was not. */
    Optional<String> findPauseReason(UUID enterprise, int year) {
        return database.sql("""
                        select coalesce(verdict, reason) from compliance_request
                         where association_id = ? and enterprise_id = ? and kind = 'pause' and state = 'granted'
                           and year = ? limit 1""")
                .params(association(), enterprise, year)
                .query(String.class)
                .optional();
    }

    private static ComplianceRequest request(ResultSet row, int number) throws SQLException {
        var decided = row.getTimestamp("decided_at");
        return new ComplianceRequest(
                row.getObject("id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                Codes.get(Kind.class, row.getString("kind")),
                row.getInt("year"),
                row.getString("reason"),
                Codes.get(State.class, row.getString("state")),
                row.getString("verdict"),
                row.getObject("asked_by", UUID.class),
                row.getTimestamp("asked_at").toInstant(),
                decided == null ? null : decided.toInstant(),
                row.getLong("version"));
    }

    private static UUID association() {
        return Scope.required().association();
    }
}
