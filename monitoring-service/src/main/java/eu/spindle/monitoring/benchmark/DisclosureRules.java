package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.definition.Indicator;
import eu.spindle.monitoring.formula.Rational;

/**
 * When a figure over firms says too much about one of them.
 *
 * @param fewestFirms how many firms a figure needs
 * @param largestShare per cent of a sum that one firm may have
 * @param twoLargestShare per cent of a sum that two firms may have
 */
public record DisclosureRules(int fewestFirms, int largestShare, int twoLargestShare) {

    public static final DisclosureRules STANDARD = new DisclosureRules(5, 60, 80);

    public DisclosureRules {
        if (fewestFirms < 3 || largestShare > 100 || twoLargestShare > 100 || largestShare > twoLargestShare) {
            throw new IllegalArgumentException("these rules protect nobody");
        }
    }

    /** Whether an indicator may be compared between firms at all. */
    public Disclosure of(Definitions definitions, Indicator indicator) {
        if (definitions.sensitive(indicator)) {
            return Disclosure.SENSITIVE;
        }
        return indicator.pooled() ? Disclosure.SHOWN : Disclosure.NOT_POOLED;
    }

    public Disclosure of(Pool pool) {
        if (pool.firms() < fewestFirms) {
            return Disclosure.TOO_FEW_FIRMS;
        }
        Disclosure worst = Disclosure.SHOWN;
        for (Sum sum : pool.sums().values()) {
            if (exceeds(sum.largest(), largestShare, sum)) {
                return Disclosure.ONE_FIRM_DOMINATES;
            }
            if (exceeds(sum.largest().plus(sum.second()), twoLargestShare, sum)) {
                worst = Disclosure.TWO_FIRMS_DOMINATE;
            }
        }
        return worst;
    }

    public boolean allow(Pool pool) {
        return of(pool) == Disclosure.SHOWN;
    }

    private static boolean exceeds(Rational part, int share, Sum sum) {
        return part.times(Rational.of(100)).compareTo(sum.magnitude().times(Rational.of(share))) > 0;
    }
}
