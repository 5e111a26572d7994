package eu.spindle.monitoring.formula;

import eu.spindle.platform.number.Rational;
import java.math.BigDecimal;

/**
 * A unit of a programme.
 *
 * @param code as people write it, such as {@code kg per EUR million}
 * @param truth whether it is yes or no
 * @param dimension the dimension
 * @param factor how much of the basic quantity 1 of this unit is: 1000 for {@code t}, 0.01 for {@code %}
 */
public record Unit(String code, boolean truth, Dimension dimension, Rational factor) {

    private static final String TRUTH = "truth";

    public Unit {
        if (code.isBlank() || code.length() > 40 || factor.signum() <= 0) {
            throw new InvalidFormulaException("unit-invalid", 1, code, "A unit has a code and a factor above zero");
        }
    }

    /**
     * A unit of a dimension such as {@code mass/money}.
     *
     * @throws InvalidFormulaException with code {@code unit-invalid} when it is none
     */
    public static Unit of(String code, String dimension, BigDecimal factor) {
        return dimension.equals(TRUTH)
                ? new Unit(code, true, Dimension.NUMBER, Rational.ONE)
                : new Unit(code, false, Dimension.parse(dimension), Rational.of(factor));
    }
}
