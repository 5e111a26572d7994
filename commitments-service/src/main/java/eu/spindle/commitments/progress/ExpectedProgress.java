package eu.spindle.commitments.progress;

import eu.spindle.commitments.pledge.PledgeTarget;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * The progress expected in each year: linear from the baseline year to the target year, through the milestones where
 * there are any.
 */
final class ExpectedProgress {

    private final TreeMap<Integer, Ratio> points = new TreeMap<>();

    private ExpectedProgress() {}

    static ExpectedProgress of(PledgeTarget pledgeTarget) {
        var expected = new ExpectedProgress();
        expected.points.put(pledgeTarget.baselineYear(), Ratio.ZERO);
        expected.points.put(pledgeTarget.targetYear(), Ratio.ONE);
        var baseline = pledgeTarget.baseline();
        var target = pledgeTarget.target();
        if (baseline != null && target != null && baseline.compareTo(target) != 0) {
            pledgeTarget
                    .milestones()
                    .forEach((year, value) -> expected.points.put(year, progress(Ratio.of(value), baseline, target)));
        }
        return expected;
    }

    /** The progress of a value: 0 at the baseline, 1 at the target. */
    static Ratio progress(Ratio value, BigDecimal baseline, BigDecimal target) {
        return value.minus(Ratio.of(baseline)).dividedBy(Ratio.of(target.subtract(baseline)));
    }

    /** The progress expected in a year: 0 up to the baseline year, 1 from the target year on. */
    Ratio in(int year) {
        var before = points.floorEntry(year);
        var after = points.higherEntry(year);
        if (before == null) {
            return Ratio.ZERO;
        }
        if (after == null) {
            return Ratio.ONE;
        }
        var passed = Ratio.of(year - before.getKey(), after.getKey() - before.getKey());
        return before.getValue().plus(after.getValue().minus(before.getValue()).times(passed));
    }

    /** The expected progress of each year from the baseline year to the target year. */
    Map<Integer, Ratio> byYear() {
        var years = new TreeMap<Integer, Ratio>();
        for (int year = points.firstKey(); year <= points.lastKey(); year++) {
            years.put(year, in(year));
        }
        return years;
    }
}
