package eu.spindle.commitments.integration;

import eu.spindle.commitments.compliance.ComplianceTracker;
import eu.spindle.platform.event.EventConsumer;
import eu.spindle.platform.event.IncomingEvent;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Passes reports, closed and reopened cycles, and extensions to the compliance of firms. */
@Component
class ReportingEventListener implements EventConsumer {

    /** A submission counts as a report, whatever its review says. */
    private static final Set<String> SUBMITTED_STATES = Set.of("submitted", "in-review", "approved");

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
                if (cycle.state().equals("closed")) {
                    tracker.closed(cycle.cycle(), cycle.year(), event.time());
                } else {
                    tracker.reopened(cycle.cycle());
                }
            }
            case "extension.changed" -> {
                var extension = event.as(ExtensionPayload.class);
                if (extension.state().equals("granted")) {
                    tracker.extended(extension.enterprise(), extension.cycle());
                } else {
                    tracker.extensionEnded(extension.enterprise(), extension.cycle());
                }
            }
            case "submission.changed" -> {
                var submission = event.as(SubmissionPayload.class);
                if (SUBMITTED_STATES.contains(submission.state())) {
                    tracker.reported(submission.enterprise(), submission.cycle(), submission.year());
                }
            }
            default -> {}
        }
    }

    /** What is read of {@code cycle.changed}. */
    record CyclePayload(UUID cycle, int year, String state) {}

    /** What is read of {@code extension.changed}. */
    record ExtensionPayload(UUID cycle, UUID enterprise, String state) {}

    /** What is read of {@code submission.changed}. */
    record SubmissionPayload(UUID enterprise, UUID cycle, int year, String state) {}
}
