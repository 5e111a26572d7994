package eu.spindle.monitoring.submission;

import eu.spindle.monitoring.cycle.Cycle;
import eu.spindle.monitoring.cycle.Cycles;
import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.definition.Packs;
import eu.spindle.monitoring.member.Members;
import eu.spindle.platform.error.DomainException;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says to other modules whether something can be added to a firm's submission now. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Drafts {

    private final Cycles cycles;
    private final Members members;
    private final Packs packs;
    private final Submissions submissions;
    private final Clock clock;

    Drafts(Cycles cycles, Members members, Packs packs, Submissions submissions, Clock clock) {
        this.cycles = cycles;
        this.members = members;
        this.packs = packs;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** The submission of a firm, begun if need be; refuses when the cycle or the submission takes nothing. */
    public Draft open(UUID cycleId, UUID enterprise) {
        Cycle cycle = cycles.lockShared(cycleId);
        members.enterprise(enterprise).orElseThrow(DomainException::notFound);
        Submission submission = submissions.lock(cycle, enterprise);
        EnterFigures.requireOpen(cycles.window(cycleId, enterprise), submission.state(), clock.instant());
        if (!submission.state().editable()) {
            throw DomainException.conflict("submission-locked", submission.state());
        }
        return new Draft(submission.id(), packs.definitions(cycle.packVersion()));
    }

    /** A submission that takes figures and evidence. */
    public record Draft(UUID submission, Definitions definitions) {}
}
