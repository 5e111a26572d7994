package eu.spindle.monitoring.indicator;

import java.util.List;
import java.util.UUID;

/** All indicators of a firm for a year were computed anew. */
public record IndicatorsComputed(
        UUID enterprise, UUID cycle, int year, String catalogueVersion, List<IndicatorValue> values) {

    public IndicatorsComputed {
        values = List.copyOf(values);
    }
}
