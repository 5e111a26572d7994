package eu.spindle.monitoring.benchmark;

import eu.spindle.platform.number.Rational;
import org.jspecify.annotations.Nullable;

/**
 * The coverage of a figure in whole per cent of the membership; null where it is not known.
 *
 * @param firms the number of firms in the figure
 * @param ofMembers share of the members
 * @param ofEmployees share of the employees of members whose number is known
 * @param ofTurnover share of the turnover of members whose turnover is known
 */
public record Coverage(
        int firms,
        @Nullable Integer ofMembers,
        @Nullable Integer ofEmployees,
        @Nullable Integer ofTurnover) {

    /** The share in whole per cent, rounded down. */
    static @Nullable Integer share(Rational part, Rational whole) {
        if (whole.signum() <= 0) {
            return null;
        }
        Rational percent = part.times(Rational.of(100)).dividedBy(whole);
        return percent.numerator().divide(percent.denominator()).intValue();
    }
}
