package eu.spindle.monitoring.submission;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of a submission has changed.
 *
 * @param completeness data points entered, in whole per cent of all
 * @param submittedAt when it was submitted first; null before that
 * @param inTime whether that was by the firm's due day; null before that
 */
public record SubmissionChanged(
        UUID submission,
        UUID enterprise,
        UUID cycle,
        int year,
        SubmissionState state,
        int completeness,
        @Nullable Instant submittedAt,
        @Nullable Boolean inTime) {

    static SubmissionChanged of(SubmissionContext context) {
        Submission submission = context.submission();
        return new SubmissionChanged(
                submission.id(),
                submission.enterprise(),
                submission.cycle(),
                submission.year(),
                submission.state(),
                context.completeness(),
                submission.submittedAt(),
                context.inTime());
    }
}
