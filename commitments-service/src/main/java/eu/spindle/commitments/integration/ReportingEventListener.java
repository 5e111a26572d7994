package eu.spindle.commitments.integration;

import eu.spindle.commitments.compliance.ComplianceTracker;
import eu.spindle.platform.code.Code;
import eu.spindle.platform.event.EventConsumer;
import eu.spindle.platform.event.IncomingEvent;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Passes reports, closed and reopened cycles, and extensions to the compliance of firms. */
@Component
class ReportingEventListener implements EventConsumer {

    private final ComplianceTracker tracker;

    ReportingEventListener(ComplianceTracker tracker) {
        this.tracker = tracker;
    }

    @Override
    public String name() {
        return "compliance";
    }

    @Override
    public Set<String> topics() {
        return Set.of("spindle.cycles", "spindle.submissions");
    }

    @Override
    public Set<String> types() {
        return Set.of("cycle.changed", "extension.changed", "submission.changed");
    }

    @Override
    public void receive(IncomingEvent event) {
        switch (event.type()) {
            case "cycle.changed" -> {
                var cycle = event.as(CyclePayload.class);
                switch (cycle.state()) {
                    case CLOSED -> tracker.closed(cycle.cycle(), cycle.year(), event.time());
                    case PLANNED, OPEN, GRACE -> tracker.reopened(cycle.cycle());
                }
            }
            case "extension.changed" -> {
                var extension = event.as(ExtensionPayload.class);
                switch (extension.state()) {
                    case GRANTED -> tracker.extended(extension.enterprise(), extension.cycle());
                    case ENDED -> tracker.extensionEnded(extension.enterprise(), extension.cycle());
                }
            }
            case "submission.changed" -> {
                var submission = event.as(SubmissionPayload.class);
                if (submission.state().isReport()) {
                    tracker.reported(submission.enterprise(), submission.cycle(), submission.year());
                }
            }
            default -> {}
        }
    }

    /** What is read of {@code cycle.changed}. */
    record CyclePayload(UUID cycle, int year, State state) {

        /** The states of a cycle. */
        enum State implements Code {
            PLANNED,
            OPEN,
            GRACE,
            CLOSED
        }
    }

    /** What is read of {@code extension.changed}. */
    record ExtensionPayload(UUID cycle, UUID enterprise, State state) {

        /** The states of an extension. */
        enum State implements Code {
            GRANTED,
            ENDED
        }
    }

    /** What is read of {@code submission.changed}. */
    record SubmissionPayload(UUID enterprise, UUID cycle, int year, State state) {

        /** The states of a submission that was begun. */
        enum State implements Code {
            DRAFT,
            SUBMITTED,
            IN_REVIEW,
            RETURNED,
            APPROVED,
            REOPENED;

            /** Whether it counts as a report, whatever its review says. */
            boolean isReport() {
                return switch (this) {
                    case SUBMITTED, IN_REVIEW, APPROVED -> true;
                    case DRAFT, RETURNED, REOPENED -> false;
                };
            }
        }
    }
}
