package eu.spindle.commitments.progress;

import eu.spindle.commitments.catalogue.Band;
import eu.spindle.commitments.pledge.PledgeTarget;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far one figure brings a promise.
 *
 * @param made share of the way, or null without a value
 * @param expected share of the way that is to be expected in the figure's year
 * @param met whether the target is reached
 * @param distance from the band, in the indicator's unit; null where there is no band
 */
record Progress(
        Status status,
        @Nullable Ratio made,
        Ratio expected,
        boolean met,
        @Nullable Ratio distance) {

    /** Nothing beyond is shown: a first figure far off would make all others look alike. */
    private static final Ratio LEAST = Ratio.of(-1, 1);

    private static final Ratio MOST = Ratio.of(3, 2);

    /** Reckons exactly, by the indicator's direction.
     *
     * @param today the day on which the evidence of a yes must be valid
     */
    static Progress of(PledgeTarget pledgeTarget, Figure figure, LocalDate today) {
        var expected = ExpectedProgress.of(pledgeTarget).expected(figure.year());
        var value = figure.value();
        if (value == null) {
            return new Progress(Status.NO_DATA, null, expected, false, null);
        }
        return switch (pledgeTarget.indicator().direction()) {
            case UP, DOWN -> moved(pledgeTarget, value, expected);
            case BAND -> banded(pledgeTarget, value, expected);
            case ZERO -> allOrNothing(value.signum() == 0);
            case YES -> allOrNothing(value.signum() > 0 && figure.evidencedOn(today));
            case INFO -> new Progress(Status.NO_DATA, null, expected, false, null);
        };
    }

    private static Progress moved(PledgeTarget pledgeTarget, Ratio value, Ratio expected) {
        var baseline = pledgeTarget.baseline();
        var target = pledgeTarget.target();
        if (baseline == null || target == null) {
            throw new IllegalArgumentException("A way needs a baseline and a target");
        }
        var made = ExpectedProgress.share(value, baseline, target);
        return new Progress(
                Status.of(made, expected), made.clip(LEAST, MOST), expected, made.compareTo(Ratio.ONE) >= 0, null);
    }

    /** Inside the band all is well; outside, the way is the distance that the baseline had. */
    private static Progress banded(PledgeTarget pledgeTarget, Ratio value, Ratio expected) {
        var band = pledgeTarget.indicator().band();
        var baseline = pledgeTarget.baseline();
        if (band == null || baseline == null) {
            throw new IllegalArgumentException("A band needs its limits and a baseline");
        }
        var distance = distance(value, band);
        if (distance.signum() == 0) {
            return new Progress(Status.ON_TRACK, Ratio.ONE, expected, true, distance);
        }
        var before = distance(Ratio.of(baseline), band);
        if (before.signum() == 0) {
            return new Progress(Status.OFF_TRACK, Ratio.ZERO, expected, false, distance);
        }
        var made = before.minus(distance).dividedBy(before);
        return new Progress(Status.of(made, expected), made.clip(LEAST, MOST), expected, false, distance);
    }

    private static Ratio distance(Ratio value, Band band) {
        var from = Ratio.of(band.from());
        var to = Ratio.of(band.to());
        if (value.compareTo(from) < 0) {
            return from.minus(value);
        }
        return value.compareTo(to) > 0 ? value.minus(to) : Ratio.ZERO;
    }

    private static Progress allOrNothing(boolean met) {
        return new Progress(
                met ? Status.ON_TRACK : Status.OFF_TRACK, met ? Ratio.ONE : Ratio.ZERO, Ratio.ONE, met, null);
    }
}
