package eu.spindle.commitments.integration;

import eu.spindle.commitments.compliance.ComplianceTracker;
import eu.spindle.platform.event.EventConsumer;
import eu.spindle.platform.event.IncomingEvent;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets reports, cycles that end or are reopened, and extensions decide where firms stand. */
@Component
class ReportingConsumer implements EventConsumer {

    /** What is handed in counts, whatever the review says of it. */
    private static final Set<String> SUBMITTED_STATES = Set.of("submitted", "in-review", "approved");

    private final ComplianceTracker tracker;

    ReportingConsumer(ComplianceTracker tracker) {
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
                var cycle = event.as(Cycle.class);
                if (cycle.state().equals("closed")) {
                    tracker.closed(cycle.cycle(), cycle.year(), event.time());
                } else {
                    tracker.reopened(cycle.cycle());
                }
            }
            case "extension.changed" -> {
                var extension = event.as(Extension.class);
                if (extension.state().equals("granted")) {
                    tracker.extended(extension.enterprise(), extension.cycle());
                } else {
                    tracker.extensionEnded(extension.enterprise(), extension.cycle());
                }
            }
            case "submission.changed" -> {
                var submission = event.as(Submission.class);
                if (SUBMITTED_STATES.contains(submission.state())) {
                    tracker.reported(submission.enterprise(), submission.cycle(), submission.year());
                }
            }
            default -> {}
        }
    }

    /** What of {@code cycle.changed} matters here. */
    record Cycle(UUID cycle, int year, String state) {}

    /** What of {@code extension.changed} matters here. */
    record Extension(UUID cycle, UUID enterprise, String state) {}

    /** What of {@code submission.changed} matters here. */
    record Submission(UUID enterprise, UUID cycle, int year, String state) {}
}
