package eu.spindle.packs.demo;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A pledge that a demo firm has made, or is about to make.
 *
 * @param indicator code of the indicator, in whose unit baseline and target are
 * @param baseline the indicator's value in the baseline year, rounded to two decimals
 * @param change the target in per cent of the baseline, or {@code null} when the target is absolute
 * @param reason why it was returned, not achieved, withdrawn or delisted; {@code null} in other states
 */
public record DemoPledge(
        String commitment,
        String indicator,
        int baselineYear,
        BigDecimal baseline,
        BigDecimal target,
        @Nullable BigDecimal change,
        int targetYear,
        State state,
        @Nullable String reason) {

    /** The states of a pledge; the loader walks it there by the steps that lead to them. */
    public enum State {
        DRAFT,
        SUBMITTED,
        RETURNED,
        ACTIVE,
        ACHIEVED,
        NOT_ACHIEVED,
        WITHDRAWN,
        DELISTED
    }

    public DemoPledge {
        if (targetYear <= baselineYear) throw new IllegalArgumentException("the target year follows the baseline year");
    }
}
