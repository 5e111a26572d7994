package eu.spindle.monitoring.definition;

import eu.spindle.monitoring.formula.Formula;
import java.util.List;

/**
 * A condition between data points that correct figures fulfil.
 *
 * @param blocking whether a violation blocks submitting; otherwise it needs a comment
 * @param dataPoints the fields that a finding names
 */
public record Check(String code, boolean blocking, Formula expression, List<String> dataPoints) {

    public Check {
        dataPoints = List.copyOf(dataPoints);
    }
}
