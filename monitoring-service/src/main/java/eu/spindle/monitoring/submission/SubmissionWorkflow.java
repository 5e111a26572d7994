package eu.spindle.monitoring.submission;

import eu.spindle.monitoring.definition.PackTexts;
import eu.spindle.monitoring.figure.Finding;
import eu.spindle.monitoring.figure.FindingRule;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.code.Codes;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.FieldError;
import eu.spindle.platform.web.IfMatch;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves a submission from state to state: submitted, in review, returned or approved, reopened. */
@Service
@Transactional
public class SubmissionWorkflow {

    private final SubmissionLoader loader;
    private final ChangeLog changeLog;
    private final ApplicationEventPublisher events;
    private final AuditLog audit;

    SubmissionWorkflow(SubmissionLoader loader, ChangeLog changeLog, ApplicationEventPublisher events, AuditLog audit) {
        this.loader = loader;
        this.changeLog = changeLog;
        this.events = events;
        this.audit = audit;
    }

    SubmissionContext submit(UUID cycle, UUID enterprise, IfMatch seen, UUID person) {
        return move("submission.submitted", locked(cycle, enterprise, seen), "", context -> {
            context.requireOpen();
            requireComplete(context);
            requireNothingBlocks(context);
            context.submission().submit(person, context.now());
        });
    }

    SubmissionContext beginReview(UUID cycle, UUID enterprise, IfMatch seen) {
        return move(
                "submission.review-begun",
                locked(cycle, enterprise, seen),
                "",
                context -> context.submission().beginReview());
    }

    SubmissionContext returnForRevision(UUID cycle, UUID enterprise, IfMatch seen, UUID person, String reason) {
        return returnForRevision(locked(cycle, enterprise, seen), person, reason);
    }

    SubmissionContext approve(UUID cycle, UUID enterprise, IfMatch seen, UUID person) {
        return move("submission.approved", locked(cycle, enterprise, seen), "", context -> {
            Submission submission = context.submission();
            submission.approve(person, context.now(), changeLog.authors(submission));
            events.publishEvent(SubmissionApproved.of(context));
        });
    }

    SubmissionContext reopen(UUID cycle, UUID enterprise, IfMatch seen, UUID person, String reason) {
        return reopen(locked(cycle, enterprise, seen), person, reason);
    }

    /**
     * Lets a firm correct its figures: reopens approved ones for a restatement, returns submitted ones. What the firm can
     * change already stays as it is.
     */
    public void letCorrect(UUID cycle, UUID enterprise, UUID person, String reason) {
        SubmissionContext context = loader.lockIfStarted(cycle, enterprise);
        switch (context.submission().state()) {
            case APPROVED -> reopen(context, person, reason);
            case SUBMITTED, IN_REVIEW -> returnForRevision(context, person, reason);
            case NOT_STARTED, DRAFT, RETURNED, REOPENED -> {}
        }
    }

    private SubmissionContext returnForRevision(SubmissionContext submitted, UUID person, String reason) {
        return move(
                "submission.returned",
                submitted,
                reason,
                context -> context.submission().returnForRevision(person, context.now(), reason));
    }

    private SubmissionContext reopen(SubmissionContext approved, UUID person, String reason) {
        return move(
                "submission.reopened",
                approved,
                reason,
                context -> context.submission().reopen(person, context.now(), reason));
    }

    private SubmissionContext locked(UUID cycle, UUID enterprise, IfMatch seen) {
        SubmissionContext context = loader.lock(cycle, enterprise);
        seen.require(context.submission().revision());
        return context;
    }

    private SubmissionContext move(
            String action, SubmissionContext context, String reason, Consumer<SubmissionContext> change) {
        change.accept(context);
        Submission submission = context.submission();
        String state = submission.state().code();
        audit.record(
                action,
                "submission",
                submission.id(),
                Map.of("revision", submission.revision(), "state", state, "reason", reason));
        events.publishEvent(SubmissionChanged.of(context));
        return context;
    }

    private static void requireComplete(SubmissionContext context) {
        if (context.submission().figures().isEmpty()) {
            throw DomainException.conflict("submission-empty");
        }
        List<FieldError> unanswered = context.unanswered().stream()
                .map(point -> FieldError.at(Submission.FIGURES + point, "figure-required"))
                .toList();
        if (!unanswered.isEmpty()) {
            throw DomainException.invalid("report-incomplete", unanswered);
        }
    }

    private static void requireNothingBlocks(SubmissionContext context) {
        List<FieldError> fieldErrors = context.findings().stream()
                .filter(Finding::blocks)
                .map(finding -> fieldError(finding, context.pack().texts()))
                .toList();
        if (!fieldErrors.isEmpty()) {
            throw DomainException.invalid(fieldErrors);
        }
    }

    private static FieldError fieldError(Finding finding, PackTexts texts) {
        String code = finding.severity() == Finding.Severity.ERROR ? "finding-blocks" : "finding-needs-comment";
        return FieldError.at(Submission.FIGURES + finding.fields().getFirst(), code, named(finding, texts));
    }

    /** The name of a finding for readers: of a rule of the product, or of a check of the programme in its language. */
    private static Object named(Finding finding, PackTexts texts) {
        String language = LocaleContextHolder.getLocale().getLanguage();
        return Codes.find(FindingRule.class, finding.code())
                .<Object>map(rule -> rule)
                .or(() -> texts.text(language, "checks", finding.code(), "name"))
                .orElse(finding.code());
    }
}
