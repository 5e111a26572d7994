package eu.spindle.monitoring.disclosure;

import eu.spindle.monitoring.formula.Rational;
import java.util.List;

/**
 * When a sum says too much about one of those in it.
 *
 * @param fewest how many owners a published sum, and whatever can be computed from published sums, must hold
 * @param largest per cent of a sum that one owner may have
 * @param twoLargest per cent of a sum that two owners may have
 * @param closest per cent of its value within which nobody may be able to bound a firm
 */
public record DisclosureLimits(int fewest, int largest, int twoLargest, int closest) {

    public static final DisclosureLimits STANDARD = new DisclosureLimits(5, 60, 80, 10);

    public DisclosureLimits {
        if (fewest < 3 || largest > 100 || twoLargest > 100 || largest > twoLargest || closest < 1) {
            throw new IllegalArgumentException("these limits protect nobody");
        }
    }

    /** What a sum alone says, with all others unknown. */
    Verdict alone(PublishedSum sum) {
        if (sum.owners() < fewest) {
            return Verdict.TOO_FEW_FIRMS;
        }
        return sum.kind() == PublishedSum.Kind.STRUCTURE || spread(sum.shares())
                ? Verdict.RELEASED
                : Verdict.REVEALS_A_FIRM;
    }

    /** Whether the amounts, the largest first, are so spread that neither one nor two make up most of it. */
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
