package eu.spindle.monitoring.submission;

import eu.spindle.monitoring.cycle.Cycle;
import eu.spindle.monitoring.cycle.CycleState;
import eu.spindle.monitoring.cycle.FirmWindow;
import eu.spindle.monitoring.definition.Pack;
import eu.spindle.monitoring.figure.Finding;
import eu.spindle.monitoring.member.Enterprise;
import eu.spindle.platform.error.DomainException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A submission with everything its rules need, loaded once per request and passed on.
 *
 * @param window the cycle, and the time that the firm has in it
 * @param pack the definitions that the cycle was opened with
 * @param lastYear the firm's figures of the year before, by data point
 * @param now the time of the request, taken after all locks
 */
record SubmissionContext(
        FirmWindow window,
        Enterprise enterprise,
        Pack pack,
        Submission submission,
        Map<String, String> lastYear,
        Instant now) {

    Cycle cycle() {
        return window.cycle();
    }

    /** Reads and checks the firm's figures by the definitions of the cycle. */
    SubmissionFigures figures() {
        return new SubmissionFigures(pack.definitions(), enterprise);
    }

    /** Whether the firm can enter and submit figures now. */
    boolean takesFigures() {
        return submission.state().editable() && isOpen();
    }

    /** Refuses what comes before the cycle opens or after it has closed for the firm. */
    void requireOpen() {
        if (!isOpen()) {
            boolean planned = cycle().stateAt(now) == CycleState.PLANNED;
            throw DomainException.conflict(
                    planned ? "cycle-not-open" : "cycle-closed", Integer.toString(cycle().year()));
        }
    }

    private boolean isOpen() {
        return submission.state().askedFor() || window.takesFigures(now);
    }

    int completeness() {
        return figures().completeness(submission.figures());
    }

    /** The data points that every report of the cycle has to answer and this one does not yet. */
    List<String> unanswered() {
        return SubmissionFigures.unanswered(submission.figures(), cycle());
    }

    List<Finding> findings() {
        return figures().findings(submission, lastYear);
    }

    /** Whether it was first submitted by the firm's due day; null before that. */
    @Nullable
    Boolean inTime() {
        Instant at = submission.submittedAt();
        return at == null ? null : window.inTime(at);
    }
}
