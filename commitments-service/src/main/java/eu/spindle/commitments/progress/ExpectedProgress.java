package eu.spindle.commitments.progress;

import eu.spindle.commitments.pledge.PledgeTarget;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which share of the way is to be expected in each year: a line from the baseline year to the target year, by way of
 * the milestones where there are any.
 */
final class ExpectedProgress {

    private final TreeMap<Integer, Ratio> stations = new TreeMap<>();

    private ExpectedProgress() {}

    static ExpectedProgress of(PledgeTarget pledgeTarget) {
        var course = new ExpectedProgress();
        course.stations.put(pledgeTarget.baselineYear(), Ratio.ZERO);
        course.stations.put(pledgeTarget.targetYear(), Ratio.ONE);
        var baseline = pledgeTarget.baseline();
        var target = pledgeTarget.target();
        if (baseline != null && target != null && baseline.compareTo(target) != 0) {
            pledgeTarget
                    .milestones()
                    .forEach((year, value) -> course.stations.put(year, share(Ratio.of(value), baseline, target)));
        }
        return course;
    }

    /** The share of the way from the baseline to the target that a value has made. */
    static Ratio share(Ratio value, BigDecimal baseline, BigDecimal target) {
        return value.minus(Ratio.of(baseline)).dividedBy(Ratio.of(target.subtract(baseline)));
    }

    /** The share expected in a year: nothing up to the baseline year, all from the target year on. */
    Ratio expected(int year) {
        var before = stations.floorEntry(year);
        var after = stations.higherEntry(year);
        if (before == null) {
            return Ratio.ZERO;
        }
        if (after == null) {
            return Ratio.ONE;
        }
        var gone = Ratio.of(year - before.getKey(), after.getKey() - before.getKey());
        return before.getValue().plus(after.getValue().minus(before.getValue()).times(gone));
    }

    /** The expected share of each year from the baseline year to the target year. */
    Map<Integer, Ratio> path() {
        var path = new TreeMap<Integer, Ratio>();
        for (int year = stations.firstKey(); year <= stations.lastKey(); year++) {
            path.put(year, expected(year));
        }
        return path;
    }
}
