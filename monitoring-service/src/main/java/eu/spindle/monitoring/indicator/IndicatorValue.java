package eu.spindle.monitoring.indicator;

import eu.spindle.monitoring.formula.Outcome;
import eu.spindle.monitoring.formula.Rational;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as it leaves the service.
 *
 * @param value null unless the state is {@link IndicatorState#VALUE}
 */
public record IndicatorValue(
        String indicator, IndicatorState state, @Nullable BigDecimal value) {

    /** Figures are exact inside; shown and sent they have at most twelve significant digits. */
    public static final MathContext SHOWN = new MathContext(12, RoundingMode.HALF_EVEN);

    public static IndicatorValue of(String indicator, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Value(Rational exact) ->
                new IndicatorValue(indicator, IndicatorState.VALUE, exact.rounded(SHOWN));
            case Outcome.Missing missing -> new IndicatorValue(indicator, IndicatorState.MISSING, null);
            case Outcome.NotApplicable none -> new IndicatorValue(indicator, IndicatorState.NOT_APPLICABLE, null);
        };
    }

    /** The value as text, so that no digit is lost on the way. */
    public @Nullable String text() {
        return text(value);
    }

    /** A decimal as text, or null. */
    public static @Nullable String text(@Nullable BigDecimal value) {
        return value == null ? null : Rational.of(value).rounded(SHOWN).toPlainString();
    }
}
