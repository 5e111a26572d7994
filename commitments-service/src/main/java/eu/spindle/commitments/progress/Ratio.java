package eu.spindle.commitments.progress;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact fraction: progress is rarely a finite decimal, and a status must not depend on rounding.
 *
 * @param above the numerator
 * @param below the denominator, always positive
 */
public record Ratio(BigInteger above, BigInteger below) implements Comparable<Ratio> {

    /** Shown figures have at most twelve significant digits. */
    private static final MathContext SHOWN = new MathContext(12, RoundingMode.HALF_EVEN);

    static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);
    static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);

    public Ratio {
        if (below.signum() == 0) {
            throw new ArithmeticException("The denominator is zero");
        }
        if (below.signum() < 0) {
            above = above.negate();
            below = below.negate();
        }
        var common = above.gcd(below);
        above = above.divide(common);
        below = below.divide(common);
    }

    /** The quotient of two decimals; the second is not zero. */
    static Ratio of(BigDecimal part, BigDecimal whole) {
        var scale = Math.max(0, Math.max(part.scale(), whole.scale()));
        return new Ratio(
                part.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue(),
                whole.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue());
    }

    /** The exact value of a decimal. */
    public static Ratio of(BigDecimal value) {
        return of(value, BigDecimal.ONE);
    }

    /** Reads what {@link #toString} writes. */
    static Ratio parse(String text) {
        var slash = text.indexOf('/');
        return slash < 0
                ? new Ratio(new BigInteger(text), BigInteger.ONE)
                : new Ratio(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
    }

    static Ratio of(long part, long whole) {
        return new Ratio(BigInteger.valueOf(part), BigInteger.valueOf(whole));
    }

    Ratio plus(Ratio other) {
        return new Ratio(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
    }

    Ratio minus(Ratio other) {
        return plus(new Ratio(other.above.negate(), other.below));
    }

    Ratio times(Ratio other) {
        return new Ratio(above.multiply(other.above), below.multiply(other.below));
    }

    /** The quotient; the other is not zero. */
    Ratio dividedBy(Ratio other) {
        return new Ratio(above.multiply(other.below), below.multiply(other.above));
    }

    int signum() {
        return above.signum();
    }

    /** The decimal that is shown. */
    BigDecimal rounded() {
        var plain = new BigDecimal(above).divide(new BigDecimal(below), SHOWN).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    Ratio clip(Ratio min, Ratio max) {
        return compareTo(min) < 0 ? min : compareTo(max) > 0 ? max : this;
    }

    /** In per cent, rounded to one decimal. */
    BigDecimal percent() {
        return new BigDecimal(above)
                .multiply(BigDecimal.valueOf(100))
                .divide(new BigDecimal(below), 1, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Ratio other) {
        return above.multiply(other.below).compareTo(other.above.multiply(below));
    }

    @Override
    public String toString() {
        return below.equals(BigInteger.ONE) ? above.toString() : above + "/" + below;
    }
}
