package eu.spindle.commitments.integration;

import eu.spindle.commitments.standing.Standings;
import eu.spindle.platform.event.EventConsumer;
import eu.spindle.platform.event.IncomingEvent;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets reports, and cycles that end, decide where firms stand. */
@Component
class ReportingConsumer implements EventConsumer {

    /** What is handed in counts, whatever the review says of it. */
    private static final Set<String> HANDED_IN = Set.of("submitted", "in-review", "approved");

    private final Standings standings;

    ReportingConsumer(Standings standings) {
        this.standings = standings;
    }

    @Override
    public String name() {
        return "standing";
    }

    @Override
    public Set<String> topics() {
        return Set.of("spindle.cycles", "spindle.submissions");
    }

    @Override
    public Set<String> types() {
        return Set.of("cycle.changed", "submission.changed");
    }

    @Override
    public void receive(IncomingEvent event) {
        switch (event.type()) {
            case "cycle.changed" -> {
                var cycle = event.as(Cycle.class);
                if (cycle.state().equals("closed")) {
                    standings.closed(cycle.cycle(), cycle.year(), event.time());
                }
            }
            case "submission.changed" -> {
                var submission = event.as(Submission.class);
                if (HANDED_IN.contains(submission.state())) {
                    standings.reported(submission.enterprise(), submission.cycle(), submission.year());
                }
            }
            default -> {}
        }
    }

    /** What of {@code cycle.changed} matters here. */
    record Cycle(UUID cycle, int year, String state) {}

    /** What of {@code submission.changed} matters here. */
    record Submission(UUID enterprise, UUID cycle, int year, String state) {}
}
