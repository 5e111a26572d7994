package eu.spindle.monitoring.submission;

import eu.spindle.monitoring.cycle.Cycle;
import eu.spindle.monitoring.cycle.CycleState;
import eu.spindle.monitoring.cycle.Cycles;
import eu.spindle.monitoring.cycle.FirmWindow;
import eu.spindle.monitoring.definition.Packs;
import eu.spindle.monitoring.member.Enterprise;
import eu.spindle.monitoring.member.Members;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.error.DomainException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters, changes and takes away figures and comments of a draft. */
@Service
@Transactional
class EnterFigures {

    private final Cycles cycles;
    private final Members members;
    private final Packs packs;
    private final Submissions submissions;
    private final ChangeLog changes;
    private final SubmissionEventPublisher eventPublisher;
    private final AuditLog audit;
    private final Clock clock;

    EnterFigures(
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

    /**
     * Merges an edit into the draft.
     *
     * @param seen the revision the editor saw
     * @throws DomainException naming the fields that are wrong, or that somebody else has changed meanwhile
     */
    void enter(UUID cycleId, UUID enterpriseId, Edit edit, long seen, UUID person) {
        Cycle cycle = cycles.lockShared(cycleId);
        Enterprise enterprise = members.enterprise(enterpriseId).orElseThrow(DomainException::notFound);
        Edit normalised = new SubmissionFigures(packs.definitions(cycle.packVersion()), enterprise).normalised(edit);
        Submission submission = submissions.lock(cycle, enterpriseId);
        // By now, not by when the wait for a lock began.
        Instant now = clock.instant();
        requireOpen(cycles.window(cycleId, enterpriseId), submission.state(), now);
        SubmissionState before = submission.state();
        List<Change> made = submission.enter(normalised, seen);
        if (made.isEmpty()) {
            return;
        }
        // Who restates figures has a reason already: the one for which they were opened again.
        String why = edit.reason() == null ? submission.restatementReason() : edit.reason();
        changes.add(submission, made, person, now, why);
        audit.record(
                "submission.entered",
                "submission",
                submission.id(),
                Map.of(
                        "revision",
                        submission.revision(),
                        "fields",
                        made.stream().map(Change::field).toList()));
        if (before != submission.state()) {
            eventPublisher.changed(submission, cycle);
        }
    }

    static void requireOpen(FirmWindow window, SubmissionState submission, Instant now) {
        if (!window.takesFigures(now) && !submission.askedFor()) {
            Cycle cycle = window.cycle();
            boolean planned = cycle.stateAt(now) == CycleState.PLANNED;
            throw DomainException.conflict(planned ? "cycle-not-open" : "cycle-closed", Integer.toString(cycle.year()));
        }
    }
}
