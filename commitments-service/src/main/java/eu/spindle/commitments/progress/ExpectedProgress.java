package eu.spindle.commitments.progress;

import eu.spindle.commitments.pledge.PledgeTarget;
import eu.spindle.platform.number.Rational;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * The progress expected in each year: linear from the baseline year to the target year, through the milestones where
 * there are any.
 */
final class ExpectedProgress {

    private final TreeMap<Integer, Rational> points = new TreeMap<>();

    private ExpectedProgress() {}

    static ExpectedProgress of(PledgeTarget pledgeTarget) {
        var expected = new ExpectedProgress();
        expected.points.put(pledgeTarget.baselineYear(), Rational.ZERO);
        expected.points.put(pledgeTarget.targetYear(), Rational.ONE);
        var baseline = pledgeTarget.baseline();
        var target = pledgeTarget.target();
        if (baseline != null && target != null && baseline.compareTo(target) != 0) {
            pledgeTarget
                    .milestones()
                    .forEach(
                            (year, value) -> expected.points.put(year, progress(Rational.of(value), baseline, target)));
        }
        return expected;
    }

    /** The progress of a value: 0 at the baseline, 1 at the target. */
    static Rational progress(Rational value, BigDecimal baseline, BigDecimal target) {
        return value.minus(Rational.of(baseline)).dividedBy(Rational.of(target.subtract(baseline)));
    }

    /** The progress expected in a year: 0 up to the baseline year, 1 from the target year on. */
    Rational in(int year) {
        var before = points.floorEntry(year);
        var after = points.higherEntry(year);
        if (before == null) {
            return Rational.ZERO;
        }
        if (after == null) {
            return Rational.ONE;
        }
        var passed = Rational.of(year - before.getKey(), after.getKey() - before.getKey());
        return before.getValue().plus(after.getValue().minus(before.getValue()).times(passed));
    }

    /** The expected progress of each year from the baseline year to the target year. */
    Map<Integer, Rational> byYear() {
        var years = new TreeMap<Integer, Rational>();
        for (int year = points.firstKey(); year <= points.lastKey(); year++) {
            years.put(year, in(year));
        }
        return years;
    }
}
