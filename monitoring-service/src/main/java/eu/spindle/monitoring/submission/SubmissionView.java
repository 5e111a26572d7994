package eu.spindle.monitoring.submission;

import eu.spindle.monitoring.cycle.Cycle;
import eu.spindle.monitoring.definition.PackTexts;
import eu.spindle.monitoring.figure.Finding;
import eu.spindle.monitoring.member.Enterprise;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission as it is shown.
 *
 * @param revision what to send back as {@code If-Match}
 * @param figures by data point, always as text
 * @param lastYear the figures of the year before, for comparison
 * @param completeness data points entered, in whole per cent of all
 * @param missing the data points that are not entered
 * @param inTime whether it was handed in by the due day; null before that
 * @param reason why it was returned or reopened
 */
record SubmissionView(
        UUID enterprise,
        String enterpriseName,
        UUID cycle,
        int year,
        String state,
        long revision,
        Map<String, String> figures,
        Map<String, String> comments,
        Map<String, String> lastYear,
        int completeness,
        List<String> missing,
        List<Remark> findings,
        @Nullable Instant submittedAt,
        @Nullable Boolean inTime,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    static SubmissionView notStarted(
            Cycle cycle, Enterprise enterprise, Readings readings, Map<String, String> lastYear) {
        return new SubmissionView(
                enterprise.id(),
                enterprise.name(),
                cycle.id(),
                cycle.year(),
                SubmissionState.NOT_STARTED.code(),
                0,
                Map.of(),
                Map.of(),
                lastYear,
                0,
                readings.missing(Map.of()),
                List.of(),
                null,
                null,
                null,
                null);
    }

    static SubmissionView of(
            Submission submission,
            Cycle cycle,
            Enterprise enterprise,
            Readings readings,
            Map<String, String> lastYear,
            PackTexts texts,
            String language) {
        Instant at = submission.submittedAt();
        return new SubmissionView(
                enterprise.id(),
                enterprise.name(),
                cycle.id(),
                cycle.year(),
                submission.state().code(),
                submission.revision(),
                submission.figures(),
                submission.comments(),
                lastYear,
                readings.completeness(submission.figures()),
                readings.missing(submission.figures()),
                readings.findings(submission, lastYear).stream()
                        .map(finding -> Remark.of(finding, texts, language))
                        .toList(),
                at,
                at == null ? null : cycle.inTime(at),
                submission.decidedAt(),
                submission.reason());
    }

    /**
     * A finding in the reader's language.
     *
     * @param text the programme's sentence; null for findings of the product, which are told by their code
     */
    record Remark(
            String code,
            Finding.Severity severity,
            List<String> fields,
            Map<String, String> arguments,
            boolean commented,
            @Nullable String text) {

        private static Remark of(Finding finding, PackTexts texts, String language) {
            return new Remark(
                    finding.code(),
                    finding.severity(),
                    finding.fields(),
                    finding.arguments(),
                    finding.commented(),
                    texts.text(language, "checks", finding.code(), "name").orElse(null));
        }
    }

    /** How far one firm is. */
    record Line(
            UUID enterprise,
            String enterpriseName,
            String state,
            int completeness,
            @Nullable Instant submittedAt,
            @Nullable Boolean inTime) {

        static Line of(Enterprise enterprise, @Nullable Submission submission, Cycle cycle, Readings readings) {
            if (submission == null) {
                return new Line(enterprise.id(), enterprise.name(), SubmissionState.NOT_STARTED.code(), 0, null, null);
            }
            Instant at = submission.submittedAt();
            return new Line(
                    enterprise.id(),
                    enterprise.name(),
                    submission.state().code(),
                    readings.completeness(submission.figures()),
                    at,
                    at == null ? null : cycle.inTime(at));
        }
    }
}
