package eu.spindle.monitoring.integration;

import eu.spindle.monitoring.benchmark.AssociationFigures;
import eu.spindle.monitoring.cycle.CycleState;
import eu.spindle.monitoring.submission.SubmissionState;
import eu.spindle.platform.event.EventConsumer;
import eu.spindle.platform.event.IncomingEvent;
import eu.spindle.platform.task.TaskQueue;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Schedules the release of an association's figures when a cycle closes, and again when figures are approved after that: as
 * a job, since an audit can take longer than the broker waits for a consumer.
 */
@Component
class FigureEventListener implements EventConsumer {

    /** Events within this time are processed together. */
    private static final Duration GATHERED = Duration.ofSeconds(3);

    private final AssociationFigures figures;
    private final TaskQueue tasks;

    FigureEventListener(AssociationFigures figures, TaskQueue tasks) {
        this.figures = figures;
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public Set<String> topics() {
        return Set.of(MonitoringEventPublisher.SUBMISSIONS, MonitoringEventPublisher.CYCLES);
    }

    @Override
    public Set<String> types() {
        return Set.of("submission.changed", "cycle.changed");
    }

    @Override
    public void receive(IncomingEvent event) {
        switch (event.type()) {
            case "submission.changed" -> {
                var changed = event.as(SubmissionMessage.class);
                if (changed.state() == SubmissionState.APPROVED) {
                    tasks.soon(GATHERED, ReleaseFigures.NAME, changed.cycle());
                }
            }
            case "cycle.changed" -> {
                var changed = event.as(CycleMessage.class);
                figures.cycleChanged(changed.year(), changed.state() == CycleState.CLOSED, changed.graceEnd());
                tasks.soon(GATHERED, ReleaseFigures.NAME, changed.cycle());
            }
            default -> {
                // Other events of these topics change no figure.
            }
        }
    }

    /** The fields that are read of {@code submission.changed}. */
    record SubmissionMessage(UUID cycle, SubmissionState state) {}

    /** The fields that are read of {@code cycle.changed}. */
    record CycleMessage(UUID cycle, int year, CycleState state, LocalDate graceEnd) {}
}
