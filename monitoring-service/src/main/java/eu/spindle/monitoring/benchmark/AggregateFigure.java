package eu.spindle.monitoring.benchmark;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A figure over firms as it is shown, or not.
 *
 * @param cell {@link Cell#ALL}, or a size class
 */
record AggregateFigure(
        String indicator,
        String cell,
        FigureState state,
        @Nullable SuppressionReason reason,
        @Nullable BigDecimal value,
        @Nullable Coverage coverage,
        Instant releasedAt) {

    AggregateFigure {
        if (state == FigureState.VALUE && coverage == null) {
            throw new IllegalArgumentException("a figure is shown with the number of its firms");
        }
    }

    boolean shown() {
        return state == FigureState.VALUE;
    }
}
