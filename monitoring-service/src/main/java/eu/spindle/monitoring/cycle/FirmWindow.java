package eu.spindle.monitoring.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The time in which one firm can report in a cycle: while the cycle accepts figures, and during its own extension. */
public record FirmWindow(Cycle cycle, @Nullable Extension extension) {

    /** Whether the firm can enter and submit figures on its own account. */
    public boolean takesFigures(Instant now) {
        CycleState state = cycle.stateAt(now);
        return state.takesFigures() || state == CycleState.CLOSED && covered(now);
    }

    /** Whether an instant is in time for the firm, its extension included. */
    public boolean inTime(Instant at) {
        return cycle.inTime(at) || covered(at);
    }

    /** The last day on which the firm is in time. */
    public LocalDate due() {
        LocalDate due = cycle.window().due();
        return extension == null || extension.until().isBefore(due) ? due : extension.until();
    }

    public Optional<Extension> extended() {
        return Optional.ofNullable(extension);
    }

    private boolean covered(Instant at) {
        return extension != null && extension.covers(at, cycle.zone());
    }
}
