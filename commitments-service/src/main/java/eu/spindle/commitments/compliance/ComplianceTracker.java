package eu.spindle.commitments.compliance;

import eu.spindle.commitments.association.AssociationCalendar;
import eu.spindle.commitments.compliance.ComplianceState.Outcome;
import eu.spindle.commitments.enterprise.EnterpriseLeft;
import eu.spindle.commitments.enterprise.EnterpriseRejoined;
import eu.spindle.commitments.enterprise.Enterprises;
import eu.spindle.commitments.pledge.MeasuredPledges;
import eu.spindle.commitments.pledge.PledgeState.RuleReason;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.tenancy.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what firms did in the cycles and evaluates their compliance status. Facts come in any order (a cycle's end may be
 * told before the last report in it), so each one leads to the compliance status being evaluated anew from all.
 */
@Component
public class ComplianceTracker {

    private final JdbcClient database;
    private final MeasuredPledges pledges;
    private final Enterprises enterprises;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final AssociationCalendar calendar;
    private final Clock clock;

    ComplianceTracker(
            JdbcClient database,
            MeasuredPledges pledges,
            Enterprises enterprises,
            AuditLog audit,
            ApplicationEventPublisher events,
            AssociationCalendar calendar,
            Clock clock) {
        this.database = database;
        this.pledges = pledges;
        this.enterprises = enterprises;
        this.audit = audit;
        this.events = events;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A firm has handed in its figures. */
    @Transactional
    public void reported(UUID enterprise, UUID cycle, int year) {
        takeTurns();
        keep(enterprise, cycle, year, Outcome.REPORTED, null, "do update set outcome = 'reported', reason = null");
        judge(enterprise, RuleReason.REPORTED.code());
    }

    /**
     * A cycle is over, its grace included: who had pledged for it and has not reported has missed it. A firm owes no report
     * of a year before that of its first accepted pledge, nor in a cycle that ended while it was no member.
     */
    @Transactional
    public void closed(UUID cycle, int year, Instant at) {
        takeTurns();
        var accepted = pledges.accepted();
        var joined = enterprises.joinedAt(accepted.keySet());
        var zone = calendar.zone();
        accepted.forEach((enterprise, pledged) -> {
            var since = joined.get(enterprise);
            if (since != null && since.isBefore(at) && firstYear(pledged, since, zone) <= year) {
                missed(enterprise, cycle, year);
            }
        });
    }

    private static int firstYear(List<Instant> pledged, Instant since, ZoneId zone) {
        return pledged.stream()
                .filter(at -> !at.isBefore(since))
                .mapToInt(at -> at.atZone(zone).getYear())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private void missed(UUID enterprise, UUID cycle, int year) {
        var pause = pauseReason(enterprise, year);
        var outcome = pause.isPresent() ? Outcome.EXCUSED : Outcome.MISSED;
        var added = keep(enterprise, cycle, year, outcome, pause.orElse(null), "do nothing");
        if (added == 1) {
            judge(enterprise, null);
        }
    }

    /** A firm's pledges and requests end with its membership, and what it missed is not held against it later. */
    @EventListener
    // First of those who follow: turns are taken before anybody writes to the audit log.
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(EnterpriseLeft left) {
        takeTurns();
        var enterprise = left.enterprise();
        pledges.endAtLeaving(enterprise, left.at());
        database.sql("""
                        update compliance_request set state = 'closed', decided_at = ?, version = version + 1
                         where association_id = ? and enterprise_id = ? and state = 'open'""")
                .params(Timestamp.from(left.at()), association(), enterprise)
                .update();
        excuse("enterprise_id = ?", RuleReason.ENTERPRISE_LEFT.code(), enterprise);
        if (find(enterprise).isPresent() || !pledges.published(enterprise).isEmpty()) {
            become(ComplianceStatus.of(enterprise, ComplianceState.LEFT, RuleReason.ENTERPRISE_LEFT, left.at()));
        }
    }

    /** A firm that is a member again begins anew. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(EnterpriseRejoined rejoined) {
        takeTurns();
        pledges.pastMembership(rejoined.enterprise());
        find(rejoined.enterprise())
                .filter(compliance -> compliance.state() == ComplianceState.LEFT)
                .ifPresent(compliance -> become(ComplianceStatus.of(
                        compliance.enterprise(), ComplianceState.GOOD, RuleReason.ENTERPRISE_REJOINED, rejoined.at())));
    }

    /** How many appeals and pauses of a firm wait for a decision. */
    @Transactional(readOnly = true)
    public int openRequests(UUID enterprise) {
        return database.sql("""
                        select count(*) from compliance_request
                         where association_id = ? and enterprise_id = ? and state = 'open'""")
                .params(association(), enterprise)
                .query(Integer.class)
                .single();
    }

    /** A cycle that was over takes reports again: nobody has missed it yet. */
    @Transactional
    public void reopened(UUID cycle) {
        takeTurns();
        database.sql("""
                        delete from reporting_record
                         where association_id = ? and cycle_id = ? and outcome = 'missed' returning enterprise_id""")
                .params(association(), cycle)
                .query(UUID.class)
                .list()
                .forEach(enterprise -> judge(enterprise, null));
    }

    /** A firm has been given more time in a cycle, in which it has not missed it. */
    @Transactional
    public void extended(UUID enterprise, UUID cycle) {
        takeTurns();
        database.sql("""
                        insert into reporting_extension (association_id, enterprise_id, cycle_id) values (?, ?, ?)
                        on conflict do nothing""").params(association(), enterprise, cycle).update();
        judge(enterprise, null);
    }

    /** The time that a firm alone was given is over. */
    @Transactional
    public void extensionEnded(UUID enterprise, UUID cycle) {
        takeTurns();
        database.sql("""
                        delete from reporting_extension
                         where association_id = ? and enterprise_id = ? and cycle_id = ?""").params(association(), enterprise, cycle).update();
        judge(enterprise, null);
    }

    /** Excuses what a firm missed in a year, for a reason that is shown publicly. */
    @Transactional(propagation = Propagation.MANDATORY)
    void excuse(UUID enterprise, int year, String reason) {
        takeTurns();
        excuse("enterprise_id = ? and year = ?", reason, enterprise, year);
        judge(enterprise, reason);
    }

    private void excuse(String which, String reason, Object... of) {
        database.sql("update reporting_record set outcome = 'excused', reason = ?"
                        + " where association_id = ? and outcome = 'missed' and " + which)
                .param(reason)
                .param(association())
                .params(List.of(of))
                .update();
    }

    /** Where a firm stands; empty for one of which nothing is known yet. */
    @Transactional(readOnly = true)
    public Optional<ComplianceStatus> find(UUID enterprise) {
        return database.sql("select * from compliance where association_id = ? and enterprise_id = ?")
                .params(association(), enterprise)
                .query((row, number) -> compliance(row))
                .optional();
    }

    /** The firms after a firm's id, by id. */
    List<ComplianceStatus> list(@Nullable ComplianceState state, @Nullable UUID after, int most) {
        return database.sql("""
                        select * from compliance where association_id = :association
                           and (cast(:state as text) is null or state = :state)
                           and (cast(:after as uuid) is null or enterprise_id > :after)
                         order by enterprise_id limit :most""")
                .param("association", association())
                .param("state", state == null ? null : state.code(), java.sql.Types.VARCHAR)
                .param("after", after, java.sql.Types.OTHER)
                .param("most", most)
                .query((row, number) -> compliance(row))
                .list();
    }

    /** Two facts that are taken in side by side would each be judged without the other. */
    void takeTurns() {
        database.sql("select pg_advisory_xact_lock(hashtextextended('compliance:' || ?, 0))::text")
                .param(association().toString())
                .query(String.class)
                .single();
    }

    private int keep(
            UUID enterprise, UUID cycle, int year, Outcome outcome, @Nullable String reason, String otherwise) {
        return database.sql("""
                        insert into reporting_record (association_id, enterprise_id, cycle_id, year, outcome, reason)
                        values (:association, :enterprise, :cycle, :year, :outcome, :reason)
                        on conflict (association_id, enterprise_id, cycle_id)\s""" + otherwise)
                .param("association", association())
                .param("enterprise", enterprise)
                .param("cycle", cycle)
                .param("year", year)
                .param("outcome", outcome.code())
                .param("reason", reason, java.sql.Types.VARCHAR)
                .update();
    }

    private void judge(UUID enterprise, @Nullable String why) {
        var outcomes = database.sql("""
                        select case when outcome = 'missed' and exists (
                                      select from reporting_extension e where e.association_id = r.association_id
                                         and e.enterprise_id = r.enterprise_id and e.cycle_id = r.cycle_id)
                                    then 'excused' else outcome end
                          from reporting_record r
                         where association_id = ? and enterprise_id = ? order by year desc, cycle_id desc""")
                .params(association(), enterprise)
                .query((row, number) -> Outcome.valueOf(row.getString(1).toUpperCase(java.util.Locale.ROOT)))
                .list();
        var before = find(enterprise).map(ComplianceStatus::state).orElse(ComplianceState.GOOD);
        var state = ComplianceState.after(outcomes);
        // What is told later of a firm that left is kept, and changes nothing.
        if (state == before || before == ComplianceState.LEFT) {
            return;
        }
        var reason = why != null ? why : ruleReason(state).code();
        become(ComplianceStatus.of(enterprise, state, reason, clock.instant()));
        if (state == ComplianceState.DELISTED) {
            pledges.delist(enterprise, reason);
        } else if (before == ComplianceState.DELISTED) {
            pledges.relist(enterprise, reason);
        }
    }

    private void become(ComplianceStatus compliance) {
        var enterprise = compliance.enterprise();
        var before = find(enterprise).map(ComplianceStatus::state).orElse(ComplianceState.GOOD);
        database.sql("""
                        insert into compliance (association_id, enterprise_id, state, reason, changed_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (association_id, enterprise_id) do update set state = excluded.state,
                                    reason = excluded.reason, changed_at = excluded.changed_at""")
                .params(
                        association(),
                        enterprise,
                        compliance.state().code(),
                        compliance.reason(),
                        Timestamp.from(compliance.since()))
                .update();
        audit.record(
                "compliance.changed",
                "enterprise",
                enterprise,
                Map.of("state", compliance.state(), "reason", compliance.reason()));
        events.publishEvent(new ComplianceChanged(compliance, before));
    }

    private static RuleReason ruleReason(ComplianceState state) {
        return switch (state) {
            case GOOD -> RuleReason.MORE_TIME;
            case OVERDUE -> RuleReason.CYCLE_MISSED;
            case DELISTED -> RuleReason.CYCLES_MISSED;
            case LEFT -> RuleReason.ENTERPRISE_LEFT;
        };
    }

    private Optional<String> pauseReason(UUID enterprise, int year) {
        return database.sql("""
                        select coalesce(verdict, reason) from compliance_request
                         where association_id = ? and enterprise_id = ? and kind = 'pause' and state = 'granted'
                           and year = ? limit 1""")
                .params(association(), enterprise, year)
                .query(String.class)
                .optional();
    }

    private static ComplianceStatus compliance(ResultSet row) throws SQLException {
        return ComplianceStatus.of(
                row.getObject("enterprise_id", UUID.class),
                ComplianceState.of(row.getString("state")).orElseThrow(),
                row.getString("reason"),
                row.getTimestamp("changed_at").toInstant());
    }

    private static UUID association() {
        return Scope.required().association();
    }
}
