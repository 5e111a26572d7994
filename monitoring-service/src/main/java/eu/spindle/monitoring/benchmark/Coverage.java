package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.formula.Rational;
import org.jspecify.annotations.Nullable;

/**
 * How much of the membership a figure speaks for, in whole per cent; null where it is not known.
 *
 * @param firms how many firms are counted
 * @param ofMembers share of the members
 * @param ofEmployees share of the employees of members whose number is known
 * @param ofTurnover share of the turnover of members whose turnover is known
 */
public record Coverage(
        int firms,
        @Nullable Integer ofMembers,
        @Nullable Integer ofEmployees,
        @Nullable Integer ofTurnover) {

    /** The share in whole per cent, rounded down so that no more is claimed than is there. */
    static @Nullable Integer share(Rational part, Rational whole) {
        if (whole.signum() <= 0) {
            return null;
        }
        Rational percent = part.times(Rational.of(100)).dividedBy(whole);
        return percent.numerator().divide(percent.denominator()).intValue();
    }
}
