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
 * @param exact null unless the state is {@link IndicatorState#VALUE}
 */
public record IndicatorValue(
        String indicator, IndicatorState state, @Nullable Rational exact) {

    /** Figures are exact inside and to other services; shown they have at most twelve significant digits. */
    public static final MathContext SHOWN = new MathContext(12, RoundingMode.HALF_EVEN);

    public static IndicatorValue of(String indicator, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Value(Rational exact) -> new IndicatorValue(indicator, IndicatorState.VALUE, exact);
            case Outcome.Missing missing -> new IndicatorValue(indicator, IndicatorState.MISSING, null);
            case Outcome.NotApplicable none -> new IndicatorValue(indicator, IndicatorState.NOT_APPLICABLE, null);
        };
    }

    /** The rounded value, as it is shown. */
    public @Nullable BigDecimal rounded() {
        return exact == null ? null : exact.rounded(SHOWN);
    }

    /** The rounded value as text. */
    public @Nullable String text() {
        var rounded = rounded();
        return rounded == null ? null : rounded.toPlainString();
    }

    /** A decimal as text, or null. */
    public static @Nullable String text(@Nullable BigDecimal value) {
        return value == null ? null : Rational.of(value).rounded(SHOWN).toPlainString();
    }
}
