package eu.spindle.monitoring.disclosure;

import eu.spindle.platform.number.Rational;
import java.util.List;

/**
 * The limits beyond which a sum reveals too much about a firm in it.
 *
 * @param fewest the least owners of a published sum, and of each combination of published sums
 * @param largest the largest share of one owner in a sum, in per cent
 * @param twoLargest the largest share of two owners in a sum, in per cent
 * @param closest the distance, in per cent of a firm's value, within which nobody may be able to bound it
 */
public record DisclosureLimits(int fewest, int largest, int twoLargest, int closest) {

    public static final DisclosureLimits STANDARD = new DisclosureLimits(5, 60, 80, 10);

    public DisclosureLimits {
        if (fewest < 3 || largest > 100 || twoLargest > 100 || largest > twoLargest || closest < 1) {
            throw new IllegalArgumentException("these limits protect nobody");
        }
    }

    /** The verdict on a sum alone, without any other sums. */
    Verdict alone(PublishedSum sum) {
        if (sum.owners() < fewest) {
            return Verdict.TOO_FEW_FIRMS;
        }
        return sum.kind() == PublishedSum.Kind.STRUCTURE || spread(sum.shares())
                ? Verdict.RELEASED
                : Verdict.REVEALS_A_FIRM;
    }

    /** Whether neither the largest nor the two largest of the amounts, in descending order, exceed their limits. */
    boolean spread(List<Rational> falling) {
        Rational whole = falling.stream().reduce(Rational.ZERO, Rational::plus);
        if (whole.isZero()) {
            return false;
        }
        Rational first = falling.getFirst();
        Rational second = falling.size() > 1 ? falling.get(1) : Rational.ZERO;
        return within(first, largest, whole) && within(first.plus(second), twoLargest, whole);
    }

    private static boolean within(Rational part, int share, Rational whole) {
        return part.times(Rational.of(100)).compareTo(whole.times(Rational.of(share))) <= 0;
    }
}
