package eu.spindle.monitoring.formula;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A part of a formula whose sum over firms is known to whoever knows what the formula comes to and its other sums.
 *
 * @param coefficients how often it counts each data point; what is constant beside them tells nothing of a firm
 */
public record LinearPart(SortedMap<String, Rational> coefficients) {

    static final LinearPart NOTHING = new LinearPart(new TreeMap<>());

    public LinearPart {
        var cleaned = new TreeMap<>(coefficients);
        cleaned.values().removeIf(Rational::isZero);
        coefficients = Collections.unmodifiableSortedMap(cleaned);
    }

    /** A data point itself. */
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
