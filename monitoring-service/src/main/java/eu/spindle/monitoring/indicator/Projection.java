package eu.spindle.monitoring.indicator;

import eu.spindle.monitoring.definition.Packs;
import eu.spindle.monitoring.figure.Review;
import eu.spindle.monitoring.submission.SubmissionApproved;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Computes a firm's indicators when its figures are approved, in the transaction of the approval. */
@Component
class Projection {

    private final Packs packs;
    private final IndicatorValues values;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Projection(Packs packs, IndicatorValues values, ApplicationEventPublisher events, Clock clock) {
        this.packs = packs;
        this.values = values;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(SubmissionApproved approved) {
        List<IndicatorValue> computed =
                packs
                        .definitions(approved.packVersion())
                        .compute(Review.figures(approved.figures()))
                        .entrySet()
                        .stream()
                        .map(entry -> IndicatorValue.of(entry.getKey(), entry.getValue()))
                        .toList();
        values.replace(approved.enterprise(), approved.year(), approved.cycle(), computed, clock.instant());
        events.publishEvent(new IndicatorsComputed(
                approved.enterprise(), approved.cycle(), approved.year(), approved.packVersion(), computed));
    }
}
