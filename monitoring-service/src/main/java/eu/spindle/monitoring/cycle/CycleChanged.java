package eu.spindle.monitoring.cycle;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cycle was opened, extended, closed or reopened, or a day came on which its state changes.
 *
 * @param before what was published last about it; null for a new cycle
 */
public record CycleChanged(
        UUID cycle,
        int year,
        LocalDate opens,
        LocalDate due,
        LocalDate graceEnd,
        String timeZone,
        CycleState state,
        String catalogueVersion,
        @Nullable Before before) {

    /** Whether firms can report in it from now on, for the first time or again. */
    public boolean hasOpened() {
        return state == CycleState.OPEN && (before == null || !before.state().takesFigures());
    }

    /** Whether firms that could report in it already have a later day for that. */
    public boolean hasMovedDue() {
        return state == CycleState.OPEN
                && before != null
                && before.state().takesFigures()
                && !before.due().equals(due);
    }

    /** State and due day of a cycle before a change. */
    public record Before(CycleState state, LocalDate due) {}
}
