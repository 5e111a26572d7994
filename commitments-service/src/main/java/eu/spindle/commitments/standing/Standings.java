package eu.spindle.commitments.standing;

import eu.spindle.commitments.pledge.MeasuredPledges;
import eu.spindle.commitments.standing.StandingState.Outcome;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.tenancy.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what firms did in the cycles and judges their standing by it. Facts come in any order (a cycle's end may be
 * told before the last report in it), so each one leads to the standing being judged anew from all.
 */
@Component
public class Standings {

    private final JdbcClient database;
    private final MeasuredPledges pledges;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Standings(
            JdbcClient database,
            MeasuredPledges pledges,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.pledges = pledges;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A firm has handed in its figures. */
    @Transactional
    public void reported(UUID enterprise, UUID cycle, int year) {
        takeTurns();
        keep(enterprise, cycle, year, Outcome.REPORTED, null, "do update set outcome = 'reported', reason = null");
        judge(enterprise, "reported");
    }

    /** A cycle is over, its grace included: who has pledged and has not reported has missed it. */
    @Transactional
    public void closed(UUID cycle, int year) {
        takeTurns();
        for (var enterprise : pledges.enterprises()) {
            var pause = pauseReason(enterprise, year);
            var outcome = pause.isPresent() ? Outcome.EXCUSED : Outcome.MISSED;
            var added = keep(enterprise, cycle, year, outcome, pause.orElse(null), "do nothing");
            if (added == 1) {
                judge(enterprise, null);
            }
        }
    }

    /** Excuses what a firm missed in a year, for a reason that is shown publicly. */
    @Transactional(propagation = Propagation.MANDATORY)
    void excuse(UUID enterprise, int year, String reason) {
        takeTurns();
        database.sql("""
                        update reporting_record set outcome = 'excused', reason = ?
                         where association_id = ? and enterprise_id = ? and year = ? and outcome = 'missed'""").params(reason, association(), enterprise, year).update();
        judge(enterprise, reason);
    }

    /** Where a firm stands; empty for one of which nothing is known yet. */
    @Transactional(readOnly = true)
    public Optional<Standing> find(UUID enterprise) {
        return database.sql("select * from standing where association_id = ? and enterprise_id = ?")
                .params(association(), enterprise)
                .query((row, number) -> standing(row))
                .optional();
    }

    /** The firms after a firm's id, by id. */
    List<Standing> list(@Nullable StandingState state, @Nullable UUID after, int most) {
        return database.sql("""
                        select * from standing where association_id = :association
                           and (cast(:state as text) is null or state = :state)
                           and (cast(:after as uuid) is null or enterprise_id > :after)
                         order by enterprise_id limit :most""")
                .param("association", association())
                .param("state", state == null ? null : state.code(), java.sql.Types.VARCHAR)
                .param("after", after, java.sql.Types.OTHER)
                .param("most", most)
                .query((row, number) -> standing(row))
                .list();
    }

    /** Two facts that are taken in side by side would each be judged without the other. */
    private void takeTurns() {
        database.sql("select pg_advisory_xact_lock(hashtextextended('standing:' || ?, 0))::text")
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
                        select outcome from reporting_record
                         where association_id = ? and enterprise_id = ? order by year desc, cycle_id desc""")
                .params(association(), enterprise)
                .query((row, number) -> Outcome.valueOf(row.getString(1).toUpperCase(java.util.Locale.ROOT)))
                .list();
        var before = find(enterprise).map(Standing::state).orElse(StandingState.GOOD);
        var state = StandingState.after(outcomes);
        if (state == before) {
            return;
        }
        var reason = why != null ? why : state == StandingState.DELISTED ? "cycles-missed" : "cycle-missed";
        var standing = new Standing(enterprise, state, reason, clock.instant());
        database.sql("""
                        insert into standing (association_id, enterprise_id, state, reason, changed_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (association_id, enterprise_id) do update set state = excluded.state,
                                    reason = excluded.reason, changed_at = excluded.changed_at""")
                .params(association(), enterprise, state.code(), reason, Timestamp.from(standing.since()))
                .update();
        audit.record("standing.changed", "enterprise", enterprise, Map.of("state", state, "reason", reason));
        if (state == StandingState.DELISTED) {
            pledges.delist(enterprise, reason);
        } else if (before == StandingState.DELISTED) {
            pledges.relist(enterprise, reason);
        }
        events.publishEvent(new StandingChanged(standing, before));
    }

    private Optional<String> pauseReason(UUID enterprise, int year) {
        return database.sql("""
                        select coalesce(verdict, reason) from standing_request
                         where association_id = ? and enterprise_id = ? and kind = 'pause' and state = 'granted'
                           and year = ? limit 1""")
                .params(association(), enterprise, year)
                .query(String.class)
                .optional();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getObject("enterprise_id", UUID.class),
                StandingState.of(row.getString("state")).orElseThrow(),
                row.getString("reason"),
                row.getTimestamp("changed_at").toInstant());
    }

    private static UUID association() {
        return Scope.required().association();
    }
}
