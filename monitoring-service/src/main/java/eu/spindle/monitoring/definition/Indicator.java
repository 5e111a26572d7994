package eu.spindle.monitoring.definition;

import eu.spindle.monitoring.formula.Formula;
import eu.spindle.monitoring.formula.Unit;
import eu.spindle.platform.code.Code;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A formula over data points that says how far a commitment is kept.
 *
 * @param band the limits when the direction is {@link Direction#BAND}
 * @param pooled whether a sector figure may be had by summing the data points and applying the formula
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

    /** Which way is better. */
    public enum Direction implements Code {
        UP,
        DOWN,
        ZERO,
        YES,
        BAND,
        INFO
    }

    /** What sort of thing is measured. */
    public enum Kind implements Code {
        PROCESS,
        OUTCOME,
        IMPACT
    }

    /** The limits between which a figure is in order. */
    public record Band(BigDecimal from, BigDecimal to) {}
}
