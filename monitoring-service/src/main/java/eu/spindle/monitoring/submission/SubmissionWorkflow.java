package eu.spindle.monitoring.submission;

import eu.spindle.monitoring.cycle.Cycle;
import eu.spindle.monitoring.cycle.Cycles;
import eu.spindle.monitoring.definition.Pack;
import eu.spindle.monitoring.definition.PackTexts;
import eu.spindle.monitoring.definition.Packs;
import eu.spindle.monitoring.figure.Finding;
import eu.spindle.monitoring.figure.FindingRule;
import eu.spindle.monitoring.member.Enterprise;
import eu.spindle.monitoring.member.Members;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.code.Codes;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.FieldError;
import eu.spindle.platform.web.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a submission along its way: submitted, reviewed, returned or approved, reopened. */
@Service
@Transactional
public class SubmissionWorkflow {

    private final Cycles cycles;
    private final Members members;
    private final Packs packs;
    private final Submissions submissions;
    private final ChangeLog changes;
    private final SubmissionEventPublisher eventPublisher;
    private final AuditLog audit;
    private final Clock clock;

    SubmissionWorkflow(
            Cycles cycles,
            Members members,
            Packs packs,
            Submissions submissions,
            ChangeLog changes,
            SubmissionEventPublisher eventPublisher,
            AuditLog audit,
            Clock clock) {
        this.cycles = cycles;
        this.members = members;
        this.packs = packs;
        this.submissions = submissions;
        this.changes = changes;
        this.eventPublisher = eventPublisher;
        this.audit = audit;
        this.clock = clock;
    }

    void submit(UUID cycleId, UUID enterpriseId, IfMatch seen, UUID person) {
        step(cycleId, enterpriseId, seen, "submission.submitted", "", (submission, cycle, now) -> {
            EnterFigures.requireOpen(cycles.window(cycleId, enterpriseId), submission.state(), now);
            refuseWhatIsIncomplete(submission, cycle);
            refuseWhatBlocks(submission, cycle);
            submission.submit(person, now);
        });
    }

    void beginReview(UUID cycleId, UUID enterpriseId, IfMatch seen) {
        step(
                cycleId,
                enterpriseId,
                seen,
                "submission.review-begun",
                "",
                (submission, cycle, now) -> submission.beginReview());
    }

    void returnForRevision(UUID cycleId, UUID enterpriseId, IfMatch seen, UUID person, String reason) {
        step(
                cycleId,
                enterpriseId,
                seen,
                "submission.returned",
                reason,
                (submission, cycle, now) -> submission.returnForRevision(person, now, reason));
    }

    void approve(UUID cycleId, UUID enterpriseId, IfMatch seen, UUID person) {
        step(cycleId, enterpriseId, seen, "submission.approved", "", (submission, cycle, now) -> {
            submission.approve(person, now, changes.authors(submission));
            eventPublisher.approved(submission, cycle);
        });
    }

    void reopen(UUID cycleId, UUID enterpriseId, IfMatch seen, UUID person, String reason) {
        step(
                cycleId,
                enterpriseId,
                seen,
                "submission.reopened",
                reason,
                (submission, cycle, now) -> submission.reopen(person, now, reason));
    }

    /**
     * Lets a firm correct what it has submitted: approved figures for a restatement, others by returning them. What the
     * firm still has is left as it is.
     */
    public void letCorrect(UUID cycleId, UUID enterpriseId, UUID person, String reason) {
        cycles.lockShared(cycleId);
        submissions
                .lockBegun(cycleId, enterpriseId)
                .filter(submission -> !submission.state().editable())
                .ifPresent(submission -> {
                    var seen = new IfMatch(submission.revision());
                    if (submission.state() == SubmissionState.APPROVED) {
                        reopen(cycleId, enterpriseId, seen, person, reason);
                    } else {
                        returnForRevision(cycleId, enterpriseId, seen, person, reason);
                    }
                });
    }

    private void step(UUID cycleId, UUID enterpriseId, IfMatch seen, String act, String reason, Step step) {
        Cycle cycle = cycles.lockShared(cycleId);
        members.enterprise(enterpriseId).orElseThrow(DomainException::notFound);
        Submission submission = submissions.lock(cycle, enterpriseId);
        seen.require(submission.revision());
        step.take(submission, cycle, clock.instant());
        audit.record(
                act,
                "submission",
                submission.id(),
                Map.of(
                        "revision",
                        submission.revision(),
                        "state",
                        submission.state().code(),
                        "reason",
                        reason));
        eventPublisher.changed(submission, cycle);
    }

    private static void refuseWhatIsIncomplete(Submission submission, Cycle cycle) {
        if (submission.figures().isEmpty()) {
            throw DomainException.conflict("submission-empty");
        }
        List<FieldError> unanswered = SubmissionFigures.unanswered(submission.figures(), cycle).stream()
                .map(point -> FieldError.at(Submission.FIGURES + point, "figure-required"))
                .toList();
        if (!unanswered.isEmpty()) {
            throw DomainException.invalid("report-incomplete", unanswered);
        }
    }

    private void refuseWhatBlocks(Submission submission, Cycle cycle) {
        Enterprise enterprise = members.enterprise(submission.enterprise()).orElseThrow();
        Pack pack = packs.find(cycle.packVersion()).orElseThrow();
        var reportedFigures = new SubmissionFigures(pack.definitions(), enterprise);
        var lastYear = submissions
                .ofYear(cycle.year() - 1, submission.enterprise())
                .map(Submission::figures)
                .orElse(Map.of());
        List<FieldError> fieldErrors = reportedFigures.findings(submission, lastYear).stream()
                .filter(Finding::blocks)
                .map(finding -> fieldError(finding, pack.texts()))
                .toList();
        if (!fieldErrors.isEmpty()) {
            throw DomainException.invalid(fieldErrors);
        }
    }

    private static FieldError fieldError(Finding finding, PackTexts texts) {
        String code = finding.severity() == Finding.Severity.ERROR ? "finding-blocks" : "finding-needs-comment";
        return FieldError.at(Submission.FIGURES + finding.fields().getFirst(), code, named(finding, texts));
    }

    /** What was found, by its name for readers: a rule of the product, or a check of the programme in its own words. */
    private static Object named(Finding finding, PackTexts texts) {
        String language = LocaleContextHolder.getLocale().getLanguage();
        return Codes.find(FindingRule.class, finding.code())
                .<Object>map(rule -> rule)
                .or(() -> texts.text(language, "checks", finding.code(), "name"))
                .orElse(finding.code());
    }

    /** What is done to a submission that is locked and unchanged since it was seen. */
    private interface Step {
        void take(Submission submission, Cycle cycle, Instant now);
    }
}
