package eu.spindle.monitoring.integration;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.spindle.monitoring.cycle.CycleChanged;
import eu.spindle.monitoring.cycle.CycleState;
import eu.spindle.monitoring.cycle.ExtensionChanged;
import eu.spindle.monitoring.definition.DefinitionsPublished;
import eu.spindle.monitoring.evidence.EvidencedFigure;
import eu.spindle.monitoring.indicator.IndicatorState;
import eu.spindle.monitoring.indicator.IndicatorValue;
import eu.spindle.monitoring.indicator.IndicatorsComputed;
import eu.spindle.monitoring.submission.SubmissionChanged;
import eu.spindle.monitoring.submission.SubmissionState;
import eu.spindle.platform.event.Outbox;
import eu.spindle.platform.number.Rational;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Publishes the events of the modules to other services. */
@Component
class MonitoringEventPublisher {

    static final String CYCLES = "spindle.cycles";
    static final String SUBMISSIONS = "spindle.submissions";
    static final String PROGRESS = "spindle.progress";

    private final Outbox outbox;

    MonitoringEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(CycleChanged changed) {
        outbox.add(
                CYCLES,
                "cycle.changed",
                changed.cycle(),
                new CycleMessage(
                        changed.cycle(),
                        changed.year(),
                        changed.opens(),
                        changed.due(),
                        changed.graceEnd(),
                        changed.timeZone(),
                        changed.state(),
                        changed.catalogueVersion()));
    }

    @EventListener
    void on(ExtensionChanged changed) {
        outbox.add(
                CYCLES,
                "extension.changed",
                changed.enterprise(),
                new ExtensionMessage(
                        changed.cycle(), changed.year(), changed.enterprise(), changed.until(), changed.state()));
    }

    @EventListener
    void on(SubmissionChanged changed) {
        outbox.add(
                SUBMISSIONS,
                "submission.changed",
                changed.enterprise(),
                new SubmissionMessage(
                        changed.submission(),
                        changed.enterprise(),
                        changed.cycle(),
                        changed.year(),
                        changed.state(),
                        changed.completeness(),
                        changed.submittedAt(),
                        changed.inTime()));
    }

    @EventListener
    void on(IndicatorsComputed computed) {
        outbox.add(
                PROGRESS,
                "indicator.computed",
                computed.enterprise(),
                new IndicatorsMessage(
                        computed.enterprise(),
                        computed.cycle(),
                        computed.year(),
                        computed.catalogueVersion(),
                        computed.values().stream()
                                .map(value -> ValueMessage.of(
                                        value, computed.evidencedFigures().get(value.indicator())))
                                .toList()));
    }

    @EventListener
    void on(DefinitionsPublished published) {
        outbox.add(
                PROGRESS,
                "definitions.published",
                published.pack(),
                new DefinitionsMessage(
                        published.version(),
                        published.fingerprints().entrySet().stream()
                                .map(each -> new DefinitionMessage(
                                        each.getKey(), each.getValue().hex()))
                                .toList()));
    }

    /** {@code cycle.changed}. */
    record CycleMessage(
            UUID cycle,
            int year,
            LocalDate opens,
            LocalDate due,
            LocalDate graceEnd,
            String timeZone,
            CycleState state,
            String catalogueVersion) {}

    /** {@code extension.changed}. */
    record ExtensionMessage(UUID cycle, int year, UUID enterprise, LocalDate until, ExtensionChanged.State state) {}

    /** {@code submission.changed}. */
    record SubmissionMessage(
            UUID submission,
            UUID enterprise,
            UUID cycle,
            int year,
            SubmissionState state,
            int completeness,
            @Nullable Instant submittedAt,
            @Nullable Boolean inTime) {}

    /** {@code indicator.computed}. */
    record IndicatorsMessage(
            UUID enterprise, UUID cycle, int year, String catalogueVersion, List<ValueMessage> values) {}

    /** {@code definitions.published}. */
    record DefinitionsMessage(String version, List<DefinitionMessage> indicators) {}

    /** The fingerprint of an indicator's definition. */
    record DefinitionMessage(String indicator, String definition) {}

    /**
     * An indicator of the event.
     *
     * @param value rounded; numerator and denominator are exact
     * @param evidenced whether a yes is backed by evidence that is not refused; absent when it is not, and where no evidence
     *     is required
     * @param validUntil the last day of that evidence; absent when it has none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ValueMessage(
            String indicator,
            IndicatorState state,
            @Nullable String value,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable Boolean evidenced,
            @Nullable LocalDate validUntil) {

        private static ValueMessage of(IndicatorValue value, @Nullable EvidencedFigure evidencedFigure) {
            Rational exact = value.exact();
            return new ValueMessage(
                    value.indicator(),
                    value.state(),
                    value.text(),
                    exact == null ? null : exact.numerator().toString(),
                    exact == null ? null : exact.denominator().toString(),
                    evidencedFigure == null ? null : true,
                    evidencedFigure == null ? null : evidencedFigure.until());
        }
    }
}
