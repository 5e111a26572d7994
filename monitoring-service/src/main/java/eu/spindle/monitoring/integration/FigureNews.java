package eu.spindle.monitoring.integration;

import eu.spindle.monitoring.benchmark.AssociationFigures;
import eu.spindle.platform.event.EventConsumer;
import eu.spindle.platform.event.IncomingEvent;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Adds up an association's figures when a submission is approved and when a cycle closes. */
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
        boolean approved =
                event.type().equals("submission.changed") && news.state().equals("approved");
        boolean closed = event.type().equals("cycle.changed") && news.state().equals("closed");
        if (approved || closed) {
            figures.refresh(news.year(), closed);
        }
    }

    /** What is read of both messages. */
    record OfYear(int year, String state) {}
}
