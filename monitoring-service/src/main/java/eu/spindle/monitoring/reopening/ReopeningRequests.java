package eu.spindle.monitoring.reopening;

import eu.spindle.monitoring.cycle.Cycle;
import eu.spindle.monitoring.cycle.CycleState;
import eu.spindle.monitoring.cycle.Cycles;
import eu.spindle.monitoring.cycle.Extensions;
import eu.spindle.monitoring.member.Members;
import eu.spindle.monitoring.reopening.ReopeningRequest.State;
import eu.spindle.monitoring.submission.SubmissionWorkflow;
import eu.spindle.monitoring.submission.Submissions;
import eu.spindle.platform.Ids;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.code.Codes;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.platform.web.IfMatch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores and decides requests to reopen a firm's figures, and grants extensions without a request. */
@Component
class ReopeningRequests {

    private static final String SELECT = """
            select r.*, e.name as enterprise_name from reopening_request r
              join enterprise e on e.association_id = r.association_id and e.enterprise_id = r.enterprise_id
            """;

    private final JdbcClient database;
    private final Cycles cycles;
    private final Extensions extensions;
    private final Members members;
    private final Submissions submissions;
    private final SubmissionWorkflow workflow;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReopeningRequests(
            JdbcClient database,
            Cycles cycles,
            Extensions extensions,
            Members members,
            Submissions submissions,
            SubmissionWorkflow workflow,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.cycles = cycles;
        this.extensions = extensions;
        this.members = members;
        this.submissions = submissions;
        this.workflow = workflow;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Requests that a firm's figures are reopened: one open request at a time, and only when the firm cannot change them. */
    @Transactional
    ReopeningRequest ask(UUID cycleId, UUID enterprise, String reason, UUID by) {
        Cycle cycle = cycles.lockShared(cycleId);
        members.enterprise(enterprise).orElseThrow(DomainException::notFound);
        requireClosed(cycle, enterprise);
        UUID id = Ids.next();
        int added = database.sql("""
                        insert into reopening_request (association_id, id, cycle_id, enterprise_id, reason, state,
                                                       asked_by, asked_at, version)
                        values (?, ?, ?, ?, ?, 'open', ?, ?, 0)
                        on conflict (association_id, cycle_id, enterprise_id) where state = 'open' do nothing""")
                .params(
                        Scope.required().association(),
                        id,
                        cycleId,
                        enterprise,
                        reason,
                        by,
                        Timestamp.from(clock.instant()))
                .update();
        if (added == 0) {
            throw DomainException.conflict("reopening-asked");
        }
        audit.record(
                "reopening-request.asked",
                "enterprise",
                enterprise,
                Map.of("year", cycle.year(), "request", id.toString(), "reason", reason));
        events.publishEvent(new ReopeningChanged(id, enterprise, cycleId, cycle.year(), false));
        return find(id);
    }

    private void requireClosed(Cycle cycle, UUID enterprise) {
        Instant now = clock.instant();
        if (cycle.stateAt(now) == CycleState.PLANNED) {
            throw DomainException.conflict("cycle-not-open", Integer.toString(cycle.year()));
        }
        boolean inTime =
                cycles.window(cycle.id(), enterprise).takesFigures(now) || submissions.askedFor(cycle.id(), enterprise);
        if (inTime && submissions.editable(cycle.id(), enterprise)) {
            throw DomainException.conflict("reopening-not-needed");
        }
    }

    /**
     * Grants a request until a day, or declines it. Granted figures are open at once: submitted ones are returned, approved
     * ones are reopened for a restatement.
     */
    @Transactional
    ReopeningRequest decide(UUID id, IfMatch seen, @Nullable LocalDate until, String verdict, Caller officer) {
        ReopeningRequest request = find(id);
        seen.require(request.version());
        if (request.state() != State.OPEN) {
            throw DomainException.conflict("reopening-decided");
        }
        if (request.askedBy().equals(officer.id())) {
            throw DomainException.forbidden("reopening-own");
        }
        Cycle cycle = cycles.lock(request.cycle());
        State decided = until == null ? State.DECLINED : State.GRANTED;
        int changed = database.sql("""
                        update reopening_request set state = :state, until = :until, verdict = :verdict,
                               decided_by = :by, decided_at = :at, version = version + 1
                         where id = :id and version = :version""")
                .param("state", decided.code())
                .param("until", until, Types.DATE)
                .param("verdict", verdict)
                .param("by", officer.id())
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("version", seen.version())
                .update();
        if (changed == 0) {
            throw DomainException.changedMeanwhile(List.of());
        }
        audit.record(
                "reopening-request." + decided.code(),
                "enterprise",
                request.enterprise(),
                Map.of("year", cycle.year(), "request", id.toString(), "reason", verdict));
        if (until == null) {
            events.publishEvent(new ReopeningChanged(id, request.enterprise(), cycle.id(), cycle.year(), true));
        } else {
            extensions.grant(cycle, request.enterprise(), until, verdict, officer);
            workflow.letCorrect(cycle.id(), request.enterprise(), officer.id(), verdict);
        }
        return find(id);
    }

    /** Grants a firm an extension without a request. */
    @Transactional
    void extend(UUID cycleId, UUID enterprise, LocalDate until, String reason, Caller officer) {
        Cycle cycle = cycles.lock(cycleId);
        members.enterprise(enterprise).orElseThrow(DomainException::notFound);
        extensions.grant(cycle, enterprise, until, reason, officer);
    }

    /** The requests with an id before {@code after}, the newest first. */
    @Transactional(readOnly = true)
    List<ReopeningRequest> list(
            @Nullable UUID cycle, @Nullable UUID enterprise, @Nullable State state, @Nullable UUID after, int limit) {
        return database.sql(SELECT + """
                         where (cast(:cycle as uuid) is null or r.cycle_id = :cycle)
                           and (cast(:enterprise as uuid) is null or r.enterprise_id = :enterprise)
                           and (cast(:state as text) is null or r.state = :state)
                           and (cast(:after as uuid) is null or r.id < :after)
                         order by r.id desc limit :limit""")
                .param("cycle", cycle, Types.OTHER)
                .param("enterprise", enterprise, Types.OTHER)
                .param("state", state == null ? null : state.code(), Types.VARCHAR)
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query((row, number) -> request(row))
                .list();
    }

    private ReopeningRequest find(UUID id) {
        return database.sql(SELECT + " where r.id = ?")
                .param(id)
                .query((row, number) -> request(row))
                .optional()
                .orElseThrow(DomainException::notFound);
    }

    private static ReopeningRequest request(ResultSet row) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        Instant decidedAt = decided == null ? null : decided.toInstant();
        return new ReopeningRequest(
                row.getObject("id", UUID.class),
                row.getObject("cycle_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getString("enterprise_name"),
                row.getString("reason"),
                Codes.get(State.class, row.getString("state")),
                row.getTimestamp("asked_at").toInstant(),
                row.getObject("asked_by", UUID.class),
                row.getObject("until", LocalDate.class),
                row.getString("verdict"),
                decidedAt,
                row.getLong("version"));
    }
}
