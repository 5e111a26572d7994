package eu.spindle.monitoring.submission;

import eu.spindle.monitoring.figure.Figure;
import java.util.Map;
import java.util.UUID;

/**
 * An officer has approved the figures of an enterprise, which count from now on.
 *
 * @param packVersion the definitions by which they were entered
 */
public record SubmissionApproved(
        UUID submission, UUID enterprise, UUID cycle, int year, String packVersion, Map<String, Figure> figures) {

    public SubmissionApproved {
        figures = Map.copyOf(figures);
    }
}
