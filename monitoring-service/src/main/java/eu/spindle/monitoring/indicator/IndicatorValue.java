package eu.spindle.monitoring.indicator;

import eu.spindle.monitoring.formula.Outcome;
import eu.spindle.platform.number.Rational;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The value of an indicator.
 *
 * @param exact null unless the state is {@link IndicatorState#VALUE}
 */
public record IndicatorValue(
        String indicator, IndicatorState state, @Nullable Rational exact) {

    /** Values are exact in this and other services, and are displayed with at most twelve significant digits. */
    public static final MathContext SHOWN = new MathContext(12, RoundingMode.HALF_EVEN);

    public static IndicatorValue of(String indicator, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Value(Rational exact) -> new IndicatorValue(indicator, IndicatorState.VALUE, exact);
            case Outcome.Missing missing -> new IndicatorValue(indicator, IndicatorState.MISSING, null);
            case Outcome.NotApplicable none -> new IndicatorValue(indicator, IndicatorState.NOT_APPLICABLE, null);
        };
    }

    /** The value rounded for display. */
    public @Nullable BigDecimal rounded() {
        return exact == null ? null : exact.rounded(SHOWN);
    }

    /** The value rounded for display, as text. */
    public @Nullable String text() {
        var rounded = rounded();
        return rounded == null ? null : rounded.toPlainString();
    }

    /** A decimal as text, or null. */
    public static @Nullable String text(@Nullable BigDecimal value) {
        return value == null ? null : Rational.of(value).rounded(SHOWN).toPlainString();
    }
}
