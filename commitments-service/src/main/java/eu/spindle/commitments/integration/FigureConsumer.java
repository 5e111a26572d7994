package eu.spindle.commitments.integration;

import eu.spindle.commitments.progress.Figure;
import eu.spindle.commitments.progress.ProgressTracker;
import eu.spindle.commitments.progress.Ratio;
import eu.spindle.platform.event.EventConsumer;
import eu.spindle.platform.event.IncomingEvent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets computed indicators move the pledges. */
@Component
class FigureConsumer implements EventConsumer {

    private final ProgressTracker tracking;

    FigureConsumer(ProgressTracker tracking) {
        this.tracking = tracking;
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
        return Set.of("indicator.computed");
    }

    @Override
    public void receive(IncomingEvent event) {
        var computed = event.as(Computed.class);
        for (var value : computed.values()) {
            var figure = new Figure(
                    value.indicator(),
                    computed.year(),
                    computed.cycle(),
                    value.state(),
                    value.exact(),
                    Boolean.TRUE.equals(value.evidenced()),
                    value.validUntil(),
                    false);
            tracking.take(computed.enterprise(), figure, event.time());
        }
    }

    /** What of {@code indicator.computed} matters here. */
    record Computed(UUID enterprise, UUID cycle, int year, List<Value> values) {}

    /** One indicator; the value is a rounded decimal beside its exact fraction, and what is not said to be evidenced is not. */
    record Value(
            String indicator,
            String state,
            @Nullable String value,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable Boolean evidenced,
            @Nullable LocalDate validUntil) {

        /** Facts from before figures were exact hold the rounded value alone. */
        private @Nullable Ratio exact() {
            if (numerator != null && denominator != null) {
                return new Ratio(new BigInteger(numerator), new BigInteger(denominator));
            }
            return value == null ? null : Ratio.of(new BigDecimal(value));
        }
    }
}
