package eu.spindle.monitoring.submission;

import eu.spindle.monitoring.cycle.Cycle;
import eu.spindle.monitoring.cycle.Cycles;
import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.definition.Packs;
import eu.spindle.monitoring.figure.Figure;
import eu.spindle.monitoring.member.Enterprise;
import eu.spindle.monitoring.member.Members;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the other modules what has happened to a submission. */
@Component
class SubmissionEventPublisher {

    private final Cycles cycles;
    private final Packs packs;
    private final Members members;
    private final ApplicationEventPublisher events;

    SubmissionEventPublisher(Cycles cycles, Packs packs, Members members, ApplicationEventPublisher events) {
        this.cycles = cycles;
        this.packs = packs;
        this.members = members;
        this.events = events;
    }

    void changed(Submission submission, Cycle cycle) {
        SubmissionFigures reportedFigures = reportedFigures(submission, cycle);
        Instant at = submission.submittedAt();
        events.publishEvent(new SubmissionChanged(
                submission.id(),
                submission.enterprise(),
                cycle.id(),
                cycle.year(),
                submission.state(),
                reportedFigures.completeness(submission.figures()),
                at,
                at == null
                        ? null
                        : cycles.window(cycle.id(), submission.enterprise()).inTime(at)));
    }

    void approved(Submission submission, Cycle cycle) {
        Map<String, Figure> figures = reportedFigures(submission, cycle).figures(submission.approvedFigures());
        events.publishEvent(new SubmissionApproved(
                submission.id(),
                submission.enterprise(),
                cycle.id(),
                cycle.year(),
                cycle.packVersion(),
                figures,
                submission.restatementReason()));
    }

    private SubmissionFigures reportedFigures(Submission submission, Cycle cycle) {
        Definitions definitions = packs.definitions(cycle.packVersion());
        Enterprise enterprise = members.enterprise(submission.enterprise()).orElseThrow();
        return new SubmissionFigures(definitions, enterprise);
    }
}
