package eu.spindle.commitments.integration;

import eu.spindle.commitments.progress.Figure;
import eu.spindle.commitments.progress.FigureState;
import eu.spindle.commitments.progress.IndicatorDefinitions;
import eu.spindle.commitments.progress.ProgressTracker;
import eu.spindle.platform.event.EventConsumer;
import eu.spindle.platform.event.IncomingEvent;
import eu.spindle.platform.number.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Passes computed indicators and their definitions to the progress of pledges. */
@Component
class FigureEventListener implements EventConsumer {

    private final ProgressTracker tracker;
    private final IndicatorDefinitions definitions;

    FigureEventListener(ProgressTracker tracker, IndicatorDefinitions definitions) {
        this.tracker = tracker;
        this.definitions = definitions;
    }

    @Override
    public String name() {
        return "progress";
    }

    @Override
    public Set<String> topics() {
        return Set.of("spindle.progress");
    }

    @Override
    public Set<String> types() {
        return Set.of("indicator.computed", "definitions.published");
    }

    @Override
    public void receive(IncomingEvent event) {
        if (event.type().equals("definitions.published")) {
            var published = event.as(DefinitionsPayload.class);
            definitions.save(
                    published.version(),
                    published.indicators().stream()
                            .collect(Collectors.toMap(DefinitionPayload::indicator, DefinitionPayload::definition)));
        } else {
            apply(event);
        }
    }

    private void apply(IncomingEvent event) {
        var computed = event.as(FiguresPayload.class);
        for (var value : computed.values()) {
            var figure = new Figure(
                    value.indicator(),
                    computed.year(),
                    computed.cycle(),
                    computed.catalogueVersion(),
                    value.state(),
                    value.exact(),
                    Boolean.TRUE.equals(value.evidenced()),
                    value.validUntil(),
                    false);
            tracker.apply(computed.enterprise(), figure, event.time());
        }
    }

    /** {@code definitions.published}. */
    record DefinitionsPayload(String version, List<DefinitionPayload> indicators) {}

    /** The fingerprint of an indicator's definition. */
    record DefinitionPayload(String indicator, String definition) {}

    /** What is read of {@code indicator.computed}. */
    record FiguresPayload(UUID enterprise, UUID cycle, int year, String catalogueVersion, List<FigurePayload> values) {}

    /** The figure of one indicator: a rounded decimal and the exact fraction; without {@code evidenced} it has no evidence. */
    record FigurePayload(
            String indicator,
            FigureState state,
            @Nullable String value,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable Boolean evidenced,
            @Nullable LocalDate validUntil) {

        /** Older events hold the rounded value alone. */
        private @Nullable Rational exact() {
            if (numerator != null && denominator != null) {
                return new Rational(new BigInteger(numerator), new BigInteger(denominator));
            }
            return value == null ? null : Rational.of(new BigDecimal(value));
        }
    }
}
