package eu.spindle.monitoring.submission;

import eu.spindle.monitoring.cycle.Cycle;
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
 * A submission as it is shown.
 *
 * @param revision what to send back as {@code If-Match}
 * @param figures by data point, always as text
 * @param lastYear the figures of the year before, for comparison
 * @param completeness data points entered, in whole per cent of all
 * @param missing the data points that are not entered
 * @param minimum the data points that the report must at least answer
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

    static SubmissionResponse notStarted(
            FirmWindow window,
            Enterprise enterprise,
            SubmissionFigures reportedFigures,
            Map<String, String> lastYear,
            Instant now) {
        Cycle cycle = window.cycle();
        return new SubmissionResponse(
                enterprise.id(),
                enterprise.name(),
                cycle.id(),
                cycle.year(),
                SubmissionState.NOT_STARTED,
                0,
                Map.of(),
                Map.of(),
                lastYear,
                0,
                reportedFigures.missing(Map.of()),
                cycle.minimum(),
                cycle.minimum(),
                List.of(),
                Map.of(),
                window.takesFigures(now),
                GivenTime.of(window),
                null,
                null,
                null,
                null,
                null);
    }

    static SubmissionResponse of(
            Submission submission,
            FirmWindow window,
            Enterprise enterprise,
            SubmissionFigures reportedFigures,
            Map<String, String> lastYear,
            PackTexts texts,
            String language,
            Instant now) {
        Cycle cycle = window.cycle();
        SubmissionState state = submission.state();
        Instant at = submission.submittedAt();
        return new SubmissionResponse(
                enterprise.id(),
                enterprise.name(),
                cycle.id(),
                cycle.year(),
                state,
                submission.revision(),
                submission.figures(),
                submission.comments(),
                lastYear,
                reportedFigures.completeness(submission.figures()),
                reportedFigures.missing(submission.figures()),
                cycle.minimum(),
                SubmissionFigures.unanswered(submission.figures(), cycle),
                reportedFigures.findings(submission, lastYear).stream()
                        .map(finding -> Remark.of(finding, texts, language))
                        .toList(),
                submission.restatements(),
                state.editable() && (state.askedFor() || window.takesFigures(now)),
                GivenTime.of(window),
                at,
                submission.latestSubmittedAt(),
                at == null ? null : window.inTime(at),
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

    /**
     * How far one firm is.
     *
     * @param unanswered how many of the data points that the report must at least answer are open
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

        static Line of(
                Enterprise enterprise,
                @Nullable Submission submission,
                FirmWindow window,
                SubmissionFigures reportedFigures) {
            LocalDate until = window.extended().map(Extension::until).orElse(null);
            if (submission == null) {
                return new Line(
                        enterprise.id(),
                        enterprise.name(),
                        SubmissionState.NOT_STARTED,
                        0,
                        window.cycle().minimum().size(),
                        null,
                        null,
                        until);
            }
            Instant at = submission.submittedAt();
            return new Line(
                    enterprise.id(),
                    enterprise.name(),
                    submission.state(),
                    reportedFigures.completeness(submission.figures()),
                    SubmissionFigures.unanswered(submission.figures(), window.cycle())
                            .size(),
                    at,
                    at == null ? null : window.inTime(at),
                    until);
        }
    }
}
