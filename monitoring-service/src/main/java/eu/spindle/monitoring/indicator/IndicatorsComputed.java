package eu.spindle.monitoring.indicator;

import eu.spindle.monitoring.evidence.EvidencedFigure;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All indicators of a firm for a year were computed, or evidence for them was reviewed.
 *
 * @param evidencedFigures of those indicators that need evidence and have it
 */
public record IndicatorsComputed(
        UUID enterprise,
        UUID cycle,
        int year,
        String catalogueVersion,
        List<IndicatorValue> values,
        Map<String, EvidencedFigure> evidencedFigures) {

    public IndicatorsComputed {
        values = List.copyOf(values);
        evidencedFigures = Map.copyOf(evidencedFigures);
    }
}
