package eu.spindle.helpdesk.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A time range.
 *
 * @param to exclusive, after {@code from}
 */
record Interval(Instant from, Instant to) {

    Interval {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("An interval must have a length: " + from + " to " + to);
        }
    }

    /** Returns the range between two instants, unless it is empty. */
    static Optional<Interval> between(Instant from, Instant to) {
        return from.isBefore(to) ? Optional.of(new Interval(from, to)) : Optional.empty();
    }

    /** Returns the intersection, unless it is empty. */
    Optional<Interval> and(Interval other) {
        return between(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }

    Duration length() {
        return Duration.between(from, to);
    }
}
