package eu.spindle.monitoring.formula;

import eu.spindle.platform.number.Rational;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A part of a formula whose sum over firms follows from the result of the formula and its other sums.
 *
 * @param coefficients the coefficient of each data point; constants are left out, since they reveal nothing of a firm
 */
public record LinearPart(SortedMap<String, Rational> coefficients) {

    static final LinearPart NOTHING = new LinearPart(new TreeMap<>());

    public LinearPart {
        var cleaned = new TreeMap<>(coefficients);
        cleaned.values().removeIf(Rational::isZero);
        coefficients = Collections.unmodifiableSortedMap(cleaned);
    }

    /** The part that is one data point. */
    public static LinearPart of(String dataPoint) {
        var itself = new TreeMap<String, Rational>();
        itself.put(dataPoint, Rational.ONE);
        return new LinearPart(itself);
    }

    LinearPart plus(LinearPart other) {
        var sum = new TreeMap<>(coefficients);
        other.coefficients.forEach((point, coefficient) -> sum.merge(point, coefficient, Rational::plus));
        return new LinearPart(sum);
    }

    LinearPart times(Rational factor) {
        var product = new TreeMap<>(coefficients);
        product.replaceAll((point, coefficient) -> coefficient.times(factor));
        return new LinearPart(product);
    }
}
