package eu.spindle.commitments.progress;

import eu.spindle.commitments.pledge.Promise;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which share of the way is to be expected in each year: a line from the baseline year to the target year, by way of
 * the milestones where there are any.
 */
final class Course {

    private final TreeMap<Integer, Ratio> stations = new TreeMap<>();

    private Course() {}

    static Course of(Promise promise) {
        var course = new Course();
        course.stations.put(promise.baselineYear(), Ratio.ZERO);
        course.stations.put(promise.targetYear(), Ratio.ONE);
        var baseline = promise.baseline();
        var target = promise.target();
        if (baseline != null && target != null && baseline.compareTo(target) != 0) {
            promise.milestones()
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
