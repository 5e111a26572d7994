package eu.spindle.commitments.progress;

import eu.spindle.commitments.catalogue.content.Direction;
import eu.spindle.commitments.pledge.MeasuredPledges.ReportingPledge;
import eu.spindle.commitments.pledge.PledgeTarget;
import eu.spindle.commitments.progress.PledgeProgressResponse.AtYear;
import eu.spindle.commitments.progress.ProgressController.PointResponse;
import eu.spindle.platform.number.Rational;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pledge with its exact progress.
 *
 * @param latest the figure that counts, or null while there is none
 * @param point with that figure
 * @param shortfall the planned share of the way that is not made; negative when more is made than planned
 */
record EvaluatedPledge(
        ReportingPledge pledge,
        @Nullable PointResponse latest,
        @Nullable ProgressPoint point,
        ProgressStatus status,
        ProgressReason reason,
        Rational shortfall,
        int thisYear) {

    /** Off track before at risk, before what cannot be evaluated, before on track; the largest shortfall first. */
    static final Comparator<EvaluatedPledge> WORST_FIRST = Comparator.comparingInt(EvaluatedPledge::severity)
            .thenComparing(EvaluatedPledge::shortfall, Comparator.reverseOrder())
            .thenComparing(evaluated -> evaluated.pledge.target().targetYear())
            .thenComparing(evaluated -> evaluated.pledge.title())
            .thenComparing(evaluated -> evaluated.pledge.target().pledge());

    static EvaluatedPledge of(ReportingPledge pledge, List<ProgressPoint> points, ProgressCalculator calculator) {
        var target = pledge.target();
        var point = ProgressPoint.latest(points, target.revision()).orElse(null);
        if (point == null) {
            return new EvaluatedPledge(
                    pledge,
                    null,
                    null,
                    ProgressStatus.NO_DATA,
                    ProgressReason.NO_FIGURE,
                    Rational.ZERO,
                    calculator.thisYear());
        }
        var progress = calculator.progress(target, point.figure());
        var made = progress.made();
        return new EvaluatedPledge(
                pledge,
                PointResponse.of(point, points, target, calculator),
                point,
                progress.status(),
                ProgressReason.of(progress, target.indicator().direction(), point.figure()),
                made == null ? Rational.ZERO : progress.expected().minus(made),
                calculator.thisYear());
    }

    private int severity() {
        return switch (status) {
            case OFF_TRACK -> 0;
            case AT_RISK -> 1;
            case DEFINITION_CHANGED -> 2;
            case NO_DATA -> 3;
            case ON_TRACK -> 4;
        };
    }

    PledgeProgressResponse response() {
        var target = pledge.target();
        var indicator = target.indicator();
        return new PledgeProgressResponse(
                target.pledge(),
                pledge.title(),
                pledge.state(),
                target.revision(),
                pledge.commitment(),
                indicator.code(),
                indicator.unit(),
                indicator.direction(),
                indicator.band(),
                status,
                reason,
                AtYear.of(target.baselineYear(), target.baseline()),
                planned(),
                target.targetYear(),
                AtYear.of(target.targetYear(), goal(target)),
                latest,
                point == null ? null : point.figure().validUntil());
    }

    /** What counts as reached; null where it is a band or a yes. */
    private static @Nullable BigDecimal goal(PledgeTarget target) {
        return switch (target.indicator().direction()) {
            case UP, DOWN -> target.target();
            case ZERO -> BigDecimal.ZERO;
            case BAND, YES, INFO -> null;
        };
    }

    /** The value that is planned for the year of the latest figure, or for this year without one. */
    private @Nullable AtYear planned() {
        var target = pledge.target();
        var baseline = target.baseline();
        var goal = target.target();
        var direction = target.indicator().direction();
        if (baseline == null || goal == null || direction != Direction.UP && direction != Direction.DOWN) {
            return null;
        }
        var year = latest == null ? thisYear : latest.year();
        var way = Rational.of(goal.subtract(baseline));
        var value =
                Rational.of(baseline).plus(way.times(ExpectedProgress.of(target).in(year)));
        return AtYear.of(year, value);
    }
}
