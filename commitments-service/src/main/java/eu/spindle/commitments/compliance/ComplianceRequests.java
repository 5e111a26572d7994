package eu.spindle.commitments.compliance;

import eu.spindle.commitments.enterprise.Enterprises;
import eu.spindle.platform.Ids;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.platform.web.IfMatch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Appeals and pauses, from asking to deciding. */
@Component
class ComplianceRequests {

    private final JdbcClient database;
    private final Enterprises enterprises;
    private final ComplianceTracker tracker;
    private final AuditLog audit;
    private final Clock clock;

    ComplianceRequests(
            JdbcClient database, Enterprises enterprises, ComplianceTracker tracker, AuditLog audit, Clock clock) {
        this.database = database;
        this.enterprises = enterprises;
        this.tracker = tracker;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ComplianceRequest ask(UUID enterprise, String kind, int year, String reason, UUID by) {
        enterprises.requireActive(enterprise);
        var id = Ids.next();
        database.sql("""
                        insert into compliance_request (association_id, id, enterprise_id, kind, year, reason, state,
                                                      asked_by, asked_at, version)
                        values (?, ?, ?, ?, ?, ?, 'open', ?, ?, 0)""")
                .params(association(), id, enterprise, kind, year, reason, by, Timestamp.from(clock.instant()))
                .update();
        audit.record("compliance-request.asked", "enterprise", enterprise, Map.of("kind", kind, "year", year));
        return find(id);
    }

    /** Grants or refuses; what is granted excuses the year at once, and a pause also a cycle that ends later. */
    @Transactional
    ComplianceRequest decide(UUID id, IfMatch seen, boolean granted, String verdict, UUID officer) {
        // Before any row is locked, as when a firm leaves: neither waits for the other in turn.
        tracker.takeTurns();
        var request = find(id);
        seen.require(request.version());
        if (!request.state().equals("open")) {
            throw DomainException.conflict("compliance-request-decided");
        }
        if (request.askedBy().equals(officer)) {
            throw DomainException.forbidden("compliance-request-own");
        }
        var changed = database.sql("""
                        update compliance_request set state = ?, verdict = ?, decided_by = ?, decided_at = ?,
                               version = version + 1
                         where association_id = ? and id = ? and version = ?""")
                .params(
                        granted ? "granted" : "refused",
                        verdict,
                        officer,
                        Timestamp.from(clock.instant()),
                        association(),
                        id,
                        seen.version())
                .update();
        if (changed == 0) {
            throw DomainException.changedMeanwhile(List.of());
        }
        if (granted) {
            tracker.excuse(request.enterprise(), request.year(), verdict);
        }
        audit.record(
                "compliance-request.decided",
                "enterprise",
                request.enterprise(),
                Map.of("kind", request.kind(), "granted", granted, "reason", verdict));
        return find(id);
    }

    @Transactional(readOnly = true)
    ComplianceRequest find(UUID id) {
        return database.sql("select * from compliance_request where association_id = ? and id = ?")
                .params(association(), id)
                .query((row, number) -> request(row))
                .optional()
                .orElseThrow(DomainException::notFound);
    }

    /** The requests before an id, the newest first. */
    List<ComplianceRequest> list(@Nullable String state, @Nullable UUID after, int most) {
        return database.sql("""
                        select * from compliance_request where association_id = :association
                           and (cast(:state as text) is null or state = :state)
                           and (cast(:after as uuid) is null or id < :after)
                         order by id desc limit :most""")
                .param("association", association())
                .param("state", state, java.sql.Types.VARCHAR)
                .param("after", after, java.sql.Types.OTHER)
                .param("most", most)
                .query((row, number) -> request(row))
                .list();
    }

    private static ComplianceRequest request(ResultSet row) throws SQLException {
        var decided = row.getTimestamp("decided_at");
        Instant decidedAt = decided == null ? null : decided.toInstant();
        return new ComplianceRequest(
                row.getObject("id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getString("kind"),
                row.getInt("year"),
                row.getString("reason"),
                row.getString("state"),
                row.getString("verdict"),
                row.getObject("asked_by", UUID.class),
                row.getTimestamp("asked_at").toInstant(),
                decidedAt,
                row.getLong("version"));
    }

    private static UUID association() {
        return Scope.required().association();
    }
}
