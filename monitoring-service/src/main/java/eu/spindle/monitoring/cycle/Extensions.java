package eu.spindle.monitoring.cycle;

import eu.spindle.platform.access.Caller;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.tenancy.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores the extensions of firms, at most one per firm and cycle: a later one replaces an earlier one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Extensions {

    private static final int MAX_DAYS = 366;

    private final JdbcClient database;
    private final CycleTransitionRepository transitions;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Extensions(
            JdbcClient database,
            CycleTransitionRepository transitions,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.transitions = transitions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The time in which a firm can report in the cycle. */
    public FirmWindow window(Cycle cycle, UUID enterprise) {
        return new FirmWindow(cycle, find(cycle, enterprise).orElse(null));
    }

    /** The time in which each firm with an extension can report in the cycle. */
    public Map<UUID, FirmWindow> windows(Cycle cycle) {
        return database
                .sql("select * from extension where cycle_id = ?")
                .param(cycle.id())
                .query((row, number) -> extension(row))
                .stream()
                .collect(Collectors.toMap(Extension::enterprise, one -> new FirmWindow(cycle, one)));
    }

    /**
     * Grants a firm more time than the others have.
     *
     * @throws DomainException when the day gives no more time, or more than a year of it
     */
    public void grant(Cycle cycle, UUID enterprise, LocalDate until, String reason, Caller by) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(cycle.zone()).toLocalDate();
        boolean closed = cycle.stateAt(now) == CycleState.CLOSED;
        LocalDate others = closed ? today.minusDays(1) : cycle.window().graceEnd();
        if (!until.isAfter(others)) {
            throw DomainException.invalid("until", "extension-shortens");
        }
        LocalDate latest = others.plusDays(MAX_DAYS);
        if (until.isAfter(latest)) {
            throw DomainException.invalid("until", "too-great", latest);
        }
        database.sql("""
                        insert into extension (association_id, cycle_id, enterprise_id, until, reason, granted_at,
                                               granted_by, ended)
                        values (?, ?, ?, ?, ?, ?, ?, false)
                        on conflict (association_id, cycle_id, enterprise_id) do update set until = excluded.until,
                           reason = excluded.reason, granted_at = excluded.granted_at,
                           granted_by = excluded.granted_by, ended = false""")
                .params(
                        Scope.required().association(),
                        cycle.id(),
                        enterprise,
                        until,
                        reason,
                        Timestamp.from(now),
                        by.id())
                .update();
        transitions.schedule(cycle, now);
        audit.record(
                "extension.granted",
                "enterprise",
                enterprise,
                Map.of("year", cycle.year(), "until", until.toString(), "reason", reason));
        events.publishEvent(
                new ExtensionChanged(enterprise, cycle.id(), cycle.year(), until, ExtensionChanged.State.GRANTED));
    }

    /** Ends the extensions whose last day is over, and publishes that. */
    void end(Cycle cycle) {
        LocalDate today = clock.instant().atZone(cycle.zone()).toLocalDate();
        List<Extension> ended = database.sql("""
                        update extension set ended = true where cycle_id = ? and not ended and until < ? returning *""")
                .params(cycle.id(), today)
                .query((row, number) -> extension(row))
                .list();
        ended.forEach(one -> events.publishEvent(new ExtensionChanged(
                one.enterprise(), cycle.id(), cycle.year(), one.until(), ExtensionChanged.State.ENDED)));
    }

    private Optional<Extension> find(Cycle cycle, UUID enterprise) {
        return database.sql("select * from extension where cycle_id = ? and enterprise_id = ?")
                .params(cycle.id(), enterprise)
                .query((row, number) -> extension(row))
                .optional();
    }

    private static Extension extension(ResultSet row) throws SQLException {
        return new Extension(
                row.getObject("enterprise_id", UUID.class),
                row.getObject("until", LocalDate.class),
                row.getString("reason"),
                row.getTimestamp("granted_at").toInstant());
    }
}
