package eu.spindle.monitoring.integration;

import eu.spindle.monitoring.benchmark.AssociationFigures;
import eu.spindle.platform.event.EventConsumer;
import eu.spindle.platform.event.IncomingEvent;
import eu.spindle.platform.job.Jobs;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Has an association's figures shown when a cycle closes, and what is approved after that taken into account: by a job,
 * since an audit can take longer than a broker waits for whoever reads from it.
 */
@Component
class FigureEventListener implements EventConsumer {

    /** What comes within such a time is taken into account together. */
    private static final Duration GATHERED = Duration.ofSeconds(3);

    private final AssociationFigures figures;
    private final Jobs jobs;

    FigureEventListener(AssociationFigures figures, Jobs jobs) {
        this.figures = figures;
        this.jobs = jobs;
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
        OfYear news = event.as(OfYear.class);
        switch (event.type()) {
            case "submission.changed" -> {
                if (news.state().equals("approved")) {
                    jobs.soon(GATHERED, ReleaseFigures.NAME, news.cycle());
                }
            }
            case "cycle.changed" -> {
                if (news.graceEnd() != null) {
                    figures.cycleChanged(news.year(), news.state().equals("closed"), news.graceEnd());
                    jobs.soon(GATHERED, ReleaseFigures.NAME, news.cycle());
                }
            }
            default -> {
                // Other facts of these topics change no figure.
            }
        }
    }

    /** What is read of both messages; only a cycle has a last day. */
    record OfYear(
            UUID cycle, int year, String state, @Nullable LocalDate graceEnd) {}
}
