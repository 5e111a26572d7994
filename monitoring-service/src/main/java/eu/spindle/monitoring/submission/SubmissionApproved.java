package eu.spindle.monitoring.submission;

import eu.spindle.monitoring.figure.Figure;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An officer has approved the figures of an enterprise, which count in indicators from now on.
 *
 * @param packVersion the definitions by which they were entered
 * @param restatementReason why they were opened again after an earlier approval; null for the first one
 */
public record SubmissionApproved(
        UUID submission,
        UUID enterprise,
        UUID cycle,
        int year,
        String packVersion,
        Map<String, Figure> figures,
        @Nullable String restatementReason) {

    public SubmissionApproved {
        figures = Map.copyOf(figures);
    }

    static SubmissionApproved of(SubmissionContext context) {
        Submission submission = context.submission();
        return new SubmissionApproved(
                submission.id(),
                submission.enterprise(),
                submission.cycle(),
                submission.year(),
                context.cycle().packVersion(),
                context.figures().figures(submission.approvedFigures()),
                submission.restatementReason());
    }
}
