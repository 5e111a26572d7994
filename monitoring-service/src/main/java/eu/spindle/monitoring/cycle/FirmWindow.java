package eu.spindle.monitoring.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When one firm can report in a cycle: while the cycle takes figures, and as long as the firm's own extension lasts. */
public record FirmWindow(Cycle cycle, @Nullable Extension extension) {

    /** Whether the firm can enter and submit figures without being asked to. */
    public boolean takesFigures(Instant now) {
        CycleState state = cycle.stateAt(now);
        return state.takesFigures() || state == CycleState.CLOSED && covered(now);
    }

    /** Whether something done then was done in time; an extension is time. */
    public boolean inTime(Instant at) {
        return cycle.inTime(at) || covered(at);
    }

    /** The firm's last day in time. */
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
