package eu.spindle.monitoring.definition;

import eu.spindle.monitoring.formula.Formula;
import java.util.List;

/**
 * A rule between data points that holds when all is well.
 *
 * @param blocking whether breaking it blocks submitting; otherwise it asks for a comment
 * @param dataPoints the fields to which a finding is shown
 */
public record Check(String code, boolean blocking, Formula expression, List<String> dataPoints) {

    public Check {
        dataPoints = List.copyOf(dataPoints);
    }
}
