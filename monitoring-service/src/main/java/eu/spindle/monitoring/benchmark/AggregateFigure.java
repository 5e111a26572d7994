package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.definition.Fingerprint;
import eu.spindle.monitoring.definition.Pack;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure over firms, published or suppressed.
 *
 * @param definition the fingerprint of its definition; figures of different definitions cannot be compared
 * @param cell {@link Cell#ALL}, or a size class
 */
record AggregateFigure(
        String indicator,
        Fingerprint definition,
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

    /**
     * The latest pack with this definition of the indicator; the figure can be computed by an earlier one.
     *
     * @param packs all packs of the programme, the latest first
     */
    Pack pack(List<Pack> packs) {
        return packs.stream()
                .filter(pack -> definition.equals(pack.definitions().fingerprint(indicator)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no pack defines " + indicator + " as " + definition));
    }

    boolean shown() {
        return state == FigureState.VALUE;
    }
}
