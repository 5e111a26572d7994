package eu.spindle.monitoring.integration;

import eu.spindle.monitoring.benchmark.AssociationFigures;
import eu.spindle.platform.event.EventConsumer;
import eu.spindle.platform.event.IncomingEvent;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows an association's figures when a cycle closes, and takes into account what is approved after that. */
@Component
class FigureNews implements EventConsumer {

    private final AssociationFigures figures;

    FigureNews(AssociationFigures figures) {
        this.figures = figures;
    }

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Publications.SUBMISSIONS, Publications.CYCLES);
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
                    figures.refresh(news.year());
                }
            }
            case "cycle.changed" -> {
                if (news.graceEnd() != null) {
                    figures.cycleChanged(news.year(), news.state().equals("closed"), news.graceEnd());
                }
            }
            default -> {
                // Other facts of these topics change no figure.
            }
        }
    }

    /** What is read of both messages; only a cycle has a last day. */
    record OfYear(int year, String state, @Nullable LocalDate graceEnd) {}
}
