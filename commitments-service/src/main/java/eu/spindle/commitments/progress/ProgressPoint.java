package eu.spindle.commitments.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A figure that came for a pledge; the trail keeps every one.
 *
 * @param revision of the pledge that was in force when it came
 */
record ProgressPoint(UUID id, int revision, Figure figure, Instant at) {

    /** Of points in the order in which they came, the last one before this that showed another value for its year. */
    Optional<ProgressPoint> former(List<ProgressPoint> points) {
        return points.stream()
                .takeWhile(point -> !point.id.equals(id))
                .filter(point -> point.figure.year() == figure.year() && !point.figure.showsTheValueOf(figure))
                .reduce((one, later) -> later);
    }
}
