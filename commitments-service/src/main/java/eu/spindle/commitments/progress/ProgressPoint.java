package eu.spindle.commitments.progress;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A figure that was received for a pledge; every one is stored.
 *
 * @param revision of the pledge that was in force when it was received
 */
record ProgressPoint(UUID id, int revision, Figure figure, Instant at) {

    /** The point of the latest year that counts for a revision, or none.
     *
     * @param points of the pledge
     */
    static Optional<ProgressPoint> latest(List<ProgressPoint> points, int revision) {
        return points.stream()
                .filter(point -> point.revision == revision)
                .max(Comparator.comparingInt((ProgressPoint point) -> point.figure.year())
                        .thenComparing(ProgressPoint::id));
    }

    /** The last point before this one that showed another value for the same year.
     *
     * @param points of the pledge, oldest first
     */
    Optional<ProgressPoint> previous(List<ProgressPoint> points) {
        return points.stream()
                .takeWhile(point -> !point.id.equals(id))
                .filter(point -> point.figure.year() == figure.year() && !point.figure.showsSameValueAs(figure))
                .reduce((one, later) -> later);
    }
}
