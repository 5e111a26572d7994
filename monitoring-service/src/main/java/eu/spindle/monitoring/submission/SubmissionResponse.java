package eu.spindle.monitoring.submission;

import eu.spindle.monitoring.cycle.Extension;
import eu.spindle.monitoring.cycle.FirmWindow;
import eu.spindle.monitoring.definition.PackTexts;
import eu.spindle.monitoring.figure.Finding;
import eu.spindle.monitoring.member.Enterprise;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission.
 *
 * @param revision what to send back as {@code If-Match}
 * @param figures by data point, always as text
 * @param lastYear the figures of the year before, for comparison
 * @param completeness data points entered, in whole per cent of all
 * @param missing the data points without a figure
 * @param minimum the data points that every report of the cycle has to answer
 * @param unanswered those of them that are not answered yet
 * @param restatements what approved figures were before they were restated, by data point
 * @param takesFigures whether the firm can enter and submit figures now
 * @param extension more time that the firm alone was given
 * @param submittedAt when it was submitted first
 * @param latestSubmittedAt when it was submitted last
 * @param inTime whether it was first submitted by the firm's due day; null before that
 * @param reason why it was returned or reopened
 */
record SubmissionResponse(
        UUID enterprise,
        String enterpriseName,
        UUID cycle,
        int year,
        SubmissionState state,
        long revision,
        Map<String, String> figures,
        Map<String, String> comments,
        Map<String, String> lastYear,
        int completeness,
        List<String> missing,
        List<String> minimum,
        List<String> unanswered,
        List<Remark> findings,
        Map<String, Submission.Restatement> restatements,
        boolean takesFigures,
        @Nullable GivenTime extension,
        @Nullable Instant submittedAt,
        @Nullable Instant latestSubmittedAt,
        @Nullable Boolean inTime,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    static SubmissionResponse of(SubmissionContext context, String language) {
        Submission submission = context.submission();
        PackTexts texts = context.pack().texts();
        return new SubmissionResponse(
                submission.enterprise(),
                context.enterprise().name(),
                submission.cycle(),
                submission.year(),
                submission.state(),
                submission.revision(),
                submission.figures(),
                submission.comments(),
                context.lastYear(),
                context.completeness(),
                context.figures().missing(submission.figures()),
                context.cycle().minimum(),
                context.unanswered(),
                context.findings().stream()
                        .map(finding -> Remark.of(finding, texts, language))
                        .toList(),
                submission.restatements(),
                context.takesFigures(),
                GivenTime.of(context.window()),
                submission.submittedAt(),
                submission.latestSubmittedAt(),
                context.inTime(),
                submission.decidedAt(),
                submission.reason());
    }

    /** The last day of an extension, and why it was granted. */
    record GivenTime(LocalDate until, String reason) {

        private static @Nullable GivenTime of(FirmWindow window) {
            return window.extended()
                    .map(extension -> new GivenTime(extension.until(), extension.reason()))
                    .orElse(null);
        }
    }

    /**
     * A finding in the reader's language.
     *
     * @param text the programme's sentence; null for findings of the product, which readers know by their code
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

    /**
     * The progress of one firm in a cycle.
     *
     * @param unanswered how many of the data points that every report has to answer are not answered yet
     * @param submittedAt when it was submitted first
     * @param extendedUntil the last day of an extension that the firm alone was given
     */
    record Line(
            UUID enterprise,
            String enterpriseName,
            SubmissionState state,
            int completeness,
            int unanswered,
            @Nullable Instant submittedAt,
            @Nullable Boolean inTime,
            @Nullable LocalDate extendedUntil) {

        static Line of(Enterprise enterprise, Submission submission, FirmWindow window, SubmissionFigures reader) {
            Instant at = submission.submittedAt();
            return new Line(
                    enterprise.id(),
                    enterprise.name(),
                    submission.state(),
                    reader.completeness(submission.figures()),
                    SubmissionFigures.unanswered(submission.figures(), window.cycle())
                            .size(),
                    at,
                    at == null ? null : window.inTime(at),
                    window.extended().map(Extension::until).orElse(null));
        }
    }
}
