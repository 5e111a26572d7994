package eu.spindle.monitoring.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a figure is backed by files which nobody has refused.
 *
 * @param until the last day on which it is, or null when it does not end
 */
public record EvidencedFigure(@Nullable LocalDate until) {

    /** The one that lasts longer. */
    EvidencedFigure orLater(EvidencedFigure other) {
        return lastsLongerThan(other) ? this : other;
    }

    /** What is left when both are needed. */
    public EvidencedFigure and(EvidencedFigure other) {
        return lastsLongerThan(other) ? other : this;
    }

    private boolean lastsLongerThan(EvidencedFigure other) {
        return other.until != null && (until == null || until.isAfter(other.until));
    }
}
