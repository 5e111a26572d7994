package eu.spindle.commitments.progress;

import eu.spindle.commitments.catalogue.content.Band;
import eu.spindle.commitments.pledge.PledgeTarget;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a pledge with one figure.
 *
 * @param made share of the way from baseline to target, or null without a value
 * @param expected share of the way that is expected in the figure's year
 * @param met whether the target is reached
 * @param distance from the band, in the indicator's unit; null for other directions
 */
record Progress(
        ProgressStatus status,
        @Nullable Ratio made,
        Ratio expected,
        boolean met,
        @Nullable Ratio distance) {

    /** Bounds of what is shown: one extreme figure would make all others look alike. */
    private static final Ratio MIN = Ratio.of(-1, 1);

    private static final Ratio MAX = Ratio.of(3, 2);

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

    /** Whether a figure achieves the pledge: it is of the target year or a later one, and reaches the target. */
    static boolean achieves(PledgeTarget pledgeTarget, Figure figure, LocalDate today) {
        return figure.year() >= pledgeTarget.targetYear()
                && of(pledgeTarget, figure, today).met();
    }

    private static Progress towardsTarget(PledgeTarget pledgeTarget, Ratio value, Ratio expected) {
        var baseline = pledgeTarget.baseline();
        var target = pledgeTarget.target();
        if (baseline == null || target == null) {
            throw new IllegalArgumentException("Progress needs a baseline and a target");
        }
        var made = ExpectedProgress.progress(value, baseline, target);
        return new Progress(
                ProgressStatus.of(made, expected), made.clip(MIN, MAX), expected, made.compareTo(Ratio.ONE) >= 0, null);
    }

    /** Inside the band the target is met; outside, progress is the part of the baseline's distance that is gone. */
    private static Progress towardsBand(PledgeTarget pledgeTarget, Ratio value, Ratio expected) {
        var band = pledgeTarget.indicator().band();
        var baseline = pledgeTarget.baseline();
        if (band == null || baseline == null) {
            throw new IllegalArgumentException("Progress towards a band needs its limits and a baseline");
        }
        var distance = distance(value, band);
        if (distance.signum() == 0) {
            return new Progress(ProgressStatus.ON_TRACK, Ratio.ONE, expected, true, distance);
        }
        var before = distance(Ratio.of(baseline), band);
        if (before.signum() == 0) {
            return new Progress(ProgressStatus.OFF_TRACK, Ratio.ZERO, expected, false, distance);
        }
        var made = before.minus(distance).dividedBy(before);
        return new Progress(ProgressStatus.of(made, expected), made.clip(MIN, MAX), expected, false, distance);
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
                met ? ProgressStatus.ON_TRACK : ProgressStatus.OFF_TRACK,
                met ? Ratio.ONE : Ratio.ZERO,
                Ratio.ONE,
                met,
                null);
    }
}
