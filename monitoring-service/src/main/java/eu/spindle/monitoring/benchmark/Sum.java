package eu.spindle.monitoring.benchmark;

import eu.spindle.monitoring.formula.Rational;

/**
 * One data point added up over firms, with what is needed to see whether a firm dominates it.
 *
 * @param total the sum
 * @param magnitude the sum of absolute values, of which shares are taken
 * @param largest the largest absolute value
 * @param second the second largest
 */
public record Sum(Rational total, Rational magnitude, Rational largest, Rational second) {

    static Sum of(Rational value) {
        return new Sum(value, value.abs(), value.abs(), Rational.ZERO);
    }

    Sum plus(Sum other) {
        Rational top = largest.compareTo(other.largest) >= 0 ? largest : other.largest;
        Rational lesserTop = largest.compareTo(other.largest) >= 0 ? other.largest : largest;
        Rational best = second.compareTo(other.second) >= 0 ? second : other.second;
        Rational next = lesserTop.compareTo(best) >= 0 ? lesserTop : best;
        return new Sum(total.plus(other.total), magnitude.plus(other.magnitude), top, next);
    }
}
