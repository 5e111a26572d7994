package eu.spindle.monitoring.indicator;

import eu.spindle.monitoring.cycle.Cycle;
import eu.spindle.monitoring.cycle.Cycles;
import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.definition.Indicator;
import eu.spindle.monitoring.definition.Packs;
import eu.spindle.monitoring.evidence.EvidenceReviewed;
import eu.spindle.monitoring.evidence.EvidencedFigure;
import eu.spindle.monitoring.evidence.EvidencedFigures;
import eu.spindle.monitoring.figure.Review;
import eu.spindle.monitoring.submission.SubmissionApproved;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Computes a firm's indicators when its figures are approved, in the transaction of the approval, and publishes them again
 * when evidence for approved figures is reviewed.
 */
@Component
class Projection {

    private final Packs packs;
    private final Cycles cycles;
    private final EvidencedFigures evidencedFigures;
    private final IndicatorValues values;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Projection(
            Packs packs,
            Cycles cycles,
            EvidencedFigures evidencedFigures,
            IndicatorValues values,
            ApplicationEventPublisher events,
            Clock clock) {
        this.packs = packs;
        this.cycles = cycles;
        this.evidencedFigures = evidencedFigures;
        this.values = values;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(SubmissionApproved approved) {
        Definitions definitions = packs.definitions(approved.packVersion());
        List<IndicatorValue> computed = definitions.compute(Review.figures(approved.figures())).entrySet().stream()
                .map(entry -> IndicatorValue.of(entry.getKey(), entry.getValue()))
                .toList();
        values.replace(
                approved.enterprise(),
                approved.year(),
                approved.cycle(),
                computed,
                clock.instant(),
                approved.restatementReason());
        publish(approved.enterprise(), approved.cycle(), approved.year(), approved.packVersion(), computed);
    }

    @EventListener
    void on(EvidenceReviewed reviewed) {
        Cycle cycle = cycles.find(reviewed.cycle());
        List<IndicatorValue> stored = values.of(reviewed.enterprise(), cycle.id(), cycle.year());
        if (!stored.isEmpty()) {
            publish(reviewed.enterprise(), cycle.id(), cycle.year(), cycle.packVersion(), stored);
        }
    }

    private void publish(
            UUID enterprise, UUID cycle, int year, String packVersion, List<IndicatorValue> indicatorValues) {
        Definitions definitions = packs.definitions(packVersion);
        Map<String, EvidencedFigure> byDataPoint = evidencedFigures.of(cycle, enterprise);
        var byIndicator = new HashMap<String, EvidencedFigure>();
        for (Indicator indicator : definitions.indicators()) {
            if (indicator.direction() == Indicator.Direction.YES) {
                evidencedFigure(definitions.foundation(indicator.formula()), byDataPoint)
                        .ifPresent(evidencedFigure -> byIndicator.put(indicator.code(), evidencedFigure));
            }
        }
        events.publishEvent(new IndicatorsComputed(enterprise, cycle, year, packVersion, indicatorValues, byIndicator));
    }

    /** All data points have to be backed by evidence; the evidence that ends first decides. */
    private static Optional<EvidencedFigure> evidencedFigure(
            Set<String> dataPoints, Map<String, EvidencedFigure> known) {
        return known.keySet().containsAll(dataPoints)
                ? dataPoints.stream().map(known::get).filter(Objects::nonNull).reduce(EvidencedFigure::and)
                : Optional.empty();
    }
}
