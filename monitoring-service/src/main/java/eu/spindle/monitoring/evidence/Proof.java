package eu.spindle.monitoring.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a figure is backed by files which nobody has refused.
 *
 * @param until the last day on which it is, or null when it does not end
 */
public record Proof(@Nullable LocalDate until) {

    /** The one that lasts longer. */
    Proof orLater(Proof other) {
        return lastsLongerThan(other) ? this : other;
    }

    /** What is left when both are needed. */
    public Proof and(Proof other) {
        return lastsLongerThan(other) ? other : this;
    }

    private boolean lastsLongerThan(Proof other) {
        return other.until != null && (until == null || until.isAfter(other.until));
    }
}
