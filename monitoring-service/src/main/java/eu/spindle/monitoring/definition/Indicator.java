package eu.spindle.monitoring.definition;

import eu.spindle.monitoring.formula.Formula;
import eu.spindle.monitoring.formula.Unit;
import eu.spindle.platform.code.Code;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A formula over data points that measures a commitment.
 *
 * @param band the limits when the direction is {@link Direction#BAND}
 * @param pooled whether a sector figure may be computed by summing the data points and applying the formula
 */
public record Indicator(
        String code,
        String commitment,
        Formula formula,
        Unit unit,
        Direction direction,
        Kind kind,
        String evidence,
        @Nullable Band band,
        boolean pooled) {

    /** The direction in which values improve. */
    public enum Direction implements Code {
        UP,
        DOWN,
        ZERO,
        YES,
        BAND,
        INFO
    }

    /** The kinds of indicators. */
    public enum Kind implements Code {
        PROCESS,
        OUTCOME,
        IMPACT
    }

    /** The limits of good values. */
    public record Band(BigDecimal from, BigDecimal to) {}
}
