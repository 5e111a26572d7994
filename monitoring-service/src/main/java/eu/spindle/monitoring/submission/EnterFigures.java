package eu.spindle.monitoring.submission;

import eu.spindle.monitoring.submission.ChangeLog.Change;
import eu.spindle.platform.audit.AuditLog;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters, changes and removes figures and comments of a submission. */
@Service
@Transactional
class EnterFigures {

    private final SubmissionLoader loader;
    private final ChangeLog changeLog;
    private final ApplicationEventPublisher events;
    private final AuditLog audit;

    EnterFigures(SubmissionLoader loader, ChangeLog changeLog, ApplicationEventPublisher events, AuditLog audit) {
        this.loader = loader;
        this.changeLog = changeLog;
        this.events = events;
        this.audit = audit;
    }

    /**
     * Merges an edit into the submission.
     *
     * @param seen the revision that the editor saw
     * @throws eu.spindle.platform.error.DomainException naming the fields that are wrong, or that somebody else has changed
     *     since
     */
    SubmissionContext enter(UUID cycle, UUID enterprise, Edit edit, long seen, UUID person) {
        SubmissionContext context = loader.lock(cycle, enterprise);
        enter(context, edit, seen, person);
        return context;
    }

    /** Merges an edit into a submission that is locked. */
    void enter(SubmissionContext context, Edit edit, long seen, UUID person) {
        Edit normalised = context.figures().normalised(edit);
        context.requireOpen();
        Submission submission = context.submission();
        SubmissionState before = submission.state();
        List<Change> changes = submission.enter(normalised, seen);
        if (changes.isEmpty()) {
            return;
        }
        // A restatement has a reason already: the one for which the figures were reopened.
        String reason = edit.reason() == null ? submission.restatementReason() : edit.reason();
        changeLog.add(submission, changes, person, context.now(), reason);
        List<String> fields = changes.stream().map(Change::field).toList();
        audit.record(
                "submission.entered",
                "submission",
                submission.id(),
                Map.of("revision", submission.revision(), "fields", fields));
        if (before != submission.state()) {
            events.publishEvent(SubmissionChanged.of(context));
        }
    }

    /**
     * Figures and comments to change, by data point; null removes one.
     *
     * @param reason stored with each change
     */
    record Edit(
            Map<String, @Nullable String> figures,
            Map<String, @Nullable String> comments,
            @Nullable String reason) {}
}
