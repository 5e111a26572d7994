package eu.spindle.platform.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** An exact fraction in lowest terms: figures are rounded only for display, and no decision depends on rounding. */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {

    /** A figure is shown with at most twelve significant digits. */
    private static final MathContext SHOWN = new MathContext(12, RoundingMode.HALF_EVEN);

    public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);
    public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

    public Rational {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction has no zero denominator");
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    /** The exact value of a decimal. */
    public static Rational of(BigDecimal value) {
        return value.scale() <= 0
                ? new Rational(value.toBigIntegerExact(), BigInteger.ONE)
                : new Rational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    public static Rational of(long value) {
        return of(value, 1);
    }

    /** The quotient of two numbers; the second must not be zero. */
    public static Rational of(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** Parses the text that {@link #toString} writes. */
    public static Rational parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new Rational(new BigInteger(text), BigInteger.ONE)
                : new Rational(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
    }

    /** One for true, zero for false. */
    public static Rational of(boolean truth) {
        return truth ? ONE : ZERO;
    }

    public Rational plus(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Rational minus(Rational other) {
        return plus(other.negated());
    }

    public Rational times(Rational other) {
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** The quotient; {@code other} must not be zero. */
    public Rational dividedBy(Rational other) {
        return new Rational(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Rational negated() {
        return new Rational(numerator.negate(), denominator);
    }

    public Rational abs() {
        return numerator.signum() < 0 ? negated() : this;
    }

    public int signum() {
        return numerator.signum();
    }

    public boolean isZero() {
        return numerator.signum() == 0;
    }

    /** This value, or the nearer bound of the range where it is outside. */
    public Rational clip(Rational min, Rational max) {
        return compareTo(min) < 0 ? min : compareTo(max) > 0 ? max : this;
    }

    @Override
    public int compareTo(Rational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** The nearest decimal of the given precision, without trailing zeros; exact where it fits. */
    public BigDecimal rounded(MathContext precision) {
        BigDecimal quotient = new BigDecimal(numerator).divide(new BigDecimal(denominator), precision);
        BigDecimal plain = quotient.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** The decimal that is shown. */
    public BigDecimal rounded() {
        return rounded(SHOWN);
    }

    /** In per cent, rounded to one decimal. */
    public BigDecimal percent() {
        return new BigDecimal(numerator)
                .multiply(BigDecimal.valueOf(100))
                .divide(new BigDecimal(denominator), 1, RoundingMode.HALF_UP);
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
