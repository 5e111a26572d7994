package eu.spindle.monitoring.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure that is backed by files which are not refused.
 *
 * @param until the last day on which it is backed, or null when that does not end
 */
public record EvidencedFigure(@Nullable LocalDate until) {

    /** The one of the two that lasts longer. */
    EvidencedFigure orLater(EvidencedFigure other) {
        return lastsLongerThan(other) ? this : other;
    }

    /** The one of the two that ends first: both are needed. */
    public EvidencedFigure and(EvidencedFigure other) {
        return lastsLongerThan(other) ? other : this;
    }

    private boolean lastsLongerThan(EvidencedFigure other) {
        return other.until != null && (until == null || until.isAfter(other.until));
    }
}
