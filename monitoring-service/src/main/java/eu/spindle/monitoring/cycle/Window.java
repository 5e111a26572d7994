package eu.spindle.monitoring.cycle;

import eu.spindle.platform.error.DomainException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days of a cycle, in the association's time zone; each lasts until midnight.
 *
 * @param opens the first day on which figures can be entered
 * @param due the last day in time
 * @param graceEnd the last day at all
 */
public record Window(LocalDate opens, LocalDate due, LocalDate graceEnd) {

    public Window {
        if (due.isBefore(opens)) {
            throw DomainException.invalid("due", "due-before-opening", due, opens);
        }
        if (graceEnd.isBefore(due)) {
            throw DomainException.invalid("graceEnd", "grace-before-due", graceEnd, due);
        }
    }

    CycleState stateAt(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        if (today.isBefore(opens)) {
            return CycleState.PLANNED;
        }
        if (!today.isAfter(due)) {
            return CycleState.OPEN;
        }
        return today.isAfter(graceEnd) ? CycleState.CLOSED : CycleState.GRACE;
    }

    /** The instant at which the present state ends; {@link Instant#MAX} for the last one. */
    Instant nextTransition(Instant now, ZoneId zone) {
        return switch (stateAt(now, zone)) {
            case PLANNED -> opens.atStartOfDay(zone).toInstant();
            case OPEN -> due.plusDays(1).atStartOfDay(zone).toInstant();
            case GRACE -> graceEnd.plusDays(1).atStartOfDay(zone).toInstant();
            case CLOSED -> Instant.MAX;
        };
    }

    /** Whether an instant is in time. */
    boolean inTime(Instant at, ZoneId zone) {
        return !at.atZone(zone).toLocalDate().isAfter(due);
    }
}
