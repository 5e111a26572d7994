package eu.spindle.commitments.progress;

import eu.spindle.commitments.catalogue.content.Band;
import eu.spindle.commitments.pledge.PledgeTarget;
import eu.spindle.platform.number.Rational;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a pledge with one figure.
 *
 * @param made share of the way from baseline to target, or null without a value that can be compared
 * @param expected share of the way that is expected in the figure's year
 * @param met whether the target is reached
 * @param distance from the band, in the indicator's unit; null for other directions
 */
record Progress(
        ProgressStatus status,
        @Nullable Rational made,
        Rational expected,
        boolean met,
        @Nullable Rational distance) {

    /** Bounds of what is shown: one extreme figure would make all others look alike. */
    private static final Rational MIN = Rational.of(-1, 1);

    private static final Rational MAX = Rational.of(3, 2);

    /** Computes the exact progress by the indicator's direction.
     *
     * @param today the day on which the evidence of a yes must be valid
     */
    static Progress of(PledgeTarget pledgeTarget, Figure figure, LocalDate today) {
        var expected = ExpectedProgress.of(pledgeTarget).in(figure.year());
        var value = figure.value();
        if (value == null) {
            return new Progress(ProgressStatus.NO_DATA, null, expected, false, null);
        }
        return switch (pledgeTarget.indicator().direction()) {
            case UP, DOWN -> towardsTarget(pledgeTarget, value, expected);
            case BAND -> towardsBand(pledgeTarget, value, expected);
            case ZERO -> allOrNothing(value.signum() == 0);
            case YES -> allOrNothing(value.signum() > 0 && figure.evidencedOn(today));
            case INFO -> new Progress(ProgressStatus.NO_DATA, null, expected, false, null);
        };
    }

    /** A figure that is not known to have the baseline's definition says nothing about the way between baseline and target. */
    static Progress notComparable(PledgeTarget pledgeTarget, Figure figure, ProgressStatus status) {
        var expected = ExpectedProgress.of(pledgeTarget).in(figure.year());
        return new Progress(status, null, expected, false, null);
    }

    /** Whether a figure achieves the pledge: it is of the target year or a later one, and reaches the target. */
    static boolean achieves(PledgeTarget pledgeTarget, Figure figure, LocalDate today) {
        return figure.year() >= pledgeTarget.targetYear()
                && of(pledgeTarget, figure, today).met();
    }

    private static Progress towardsTarget(PledgeTarget pledgeTarget, Rational value, Rational expected) {
        var baseline = pledgeTarget.baseline();
        var target = pledgeTarget.target();
        if (baseline == null || target == null) {
            throw new IllegalArgumentException("Progress needs a baseline and a target");
        }
        var made = ExpectedProgress.progress(value, baseline, target);
        return new Progress(
                ProgressStatus.of(made, expected),
                made.clip(MIN, MAX),
                expected,
                made.compareTo(Rational.ONE) >= 0,
                null);
    }

    /** Inside the band the target is met; outside, progress is the part of the baseline's distance that is gone. */
    private static Progress towardsBand(PledgeTarget pledgeTarget, Rational value, Rational expected) {
        var band = pledgeTarget.indicator().band();
        var baseline = pledgeTarget.baseline();
        if (band == null || baseline == null) {
            throw new IllegalArgumentException("Progress towards a band needs its limits and a baseline");
        }
        var distance = distance(value, band);
        if (distance.signum() == 0) {
            return new Progress(ProgressStatus.ON_TRACK, Rational.ONE, expected, true, distance);
        }
        var before = distance(Rational.of(baseline), band);
        if (before.signum() == 0) {
            return new Progress(ProgressStatus.OFF_TRACK, Rational.ZERO, expected, false, distance);
        }
        var made = before.minus(distance).dividedBy(before);
        return new Progress(ProgressStatus.of(made, expected), made.clip(MIN, MAX), expected, false, distance);
    }

    private static Rational distance(Rational value, Band band) {
        var from = Rational.of(band.from());
        var to = Rational.of(band.to());
        if (value.compareTo(from) < 0) {
            return from.minus(value);
        }
        return value.compareTo(to) > 0 ? value.minus(to) : Rational.ZERO;
    }

    private static Progress allOrNothing(boolean met) {
        return new Progress(
                met ? ProgressStatus.ON_TRACK : ProgressStatus.OFF_TRACK,
                met ? Rational.ONE : Rational.ZERO,
                Rational.ONE,
                met,
                null);
    }
}
