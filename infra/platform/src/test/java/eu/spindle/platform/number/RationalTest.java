package eu.spindle.platform.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fractions stay exact until they are shown. */
class RationalTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "-7", "1/3", "-22/7", "1/10"})
    void readsWhatItWrites(String text) {
        assertThat(Rational.parse(text)).hasToString(text);
    }

    @Test
    void isInLowestTerms() {
        assertThat(new Rational(BigInteger.valueOf(6), BigInteger.valueOf(-4))).hasToString("-3/2");
        assertThat(Rational.of(2, 6)).isEqualTo(Rational.of(1, 3)).hasSameHashCodeAs(Rational.of(1, 3));
        assertThat(Rational.of(new BigDecimal("1E+3"))).hasToString("1000");
        assertThat(Rational.of(new BigDecimal("1.20"))).hasToString("6/5");
        assertThat(Rational.of(true)).isEqualTo(Rational.ONE);
        assertThat(Rational.of(false)).isEqualTo(Rational.ZERO);
    }

    @Test
    void hasNoZeroDenominator() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Rational.of(1, 0));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Rational.ONE.dividedBy(Rational.ZERO));
    }

    @Test
    void calculatesExactly() {
        var third = Rational.of(1, 3);
        var half = Rational.of(1, 2);
        assertThat(third.plus(half)).hasToString("5/6");
        assertThat(third.minus(half)).hasToString("-1/6");
        assertThat(third.times(half)).hasToString("1/6");
        assertThat(third.dividedBy(half)).hasToString("2/3");
        assertThat(third.negated()).hasToString("-1/3");
        assertThat(Rational.of(-3).abs()).isEqualTo(Rational.of(3).abs()).isEqualTo(Rational.of(3));
        assertThat(Rational.ZERO.abs()).isEqualTo(Rational.ZERO);
    }

    @Test
    void hasASignAndAnOrder() {
        assertThat(Rational.of(3).signum()).isOne();
        assertThat(Rational.of(-3).signum()).isEqualTo(-1);
        assertThat(Rational.ZERO.isZero()).isTrue();
        assertThat(Rational.ONE.isZero()).isFalse();
        assertThat(Rational.of(1, 3)).isLessThan(Rational.of(1, 2)).isGreaterThan(Rational.of(-1, 2));
        assertThat(Rational.of(1, 3)).isEqualByComparingTo(Rational.of(2, 6));
    }

    @ParameterizedTest
    @CsvSource({"-2, -1", "-1, -1", "1/2, 1/2", "3/2, 3/2", "5, 3/2"})
    void isClippedToARange(String value, String clipped) {
        assertThat(Rational.parse(value).clip(Rational.of(-1), Rational.of(3, 2)))
                .hasToString(clipped);
    }

    @Test
    void isRoundedOnlyWhenShown() {
        var third = Rational.of(1, 3);
        assertThat(third.rounded()).hasToString("0.333333333333");
        assertThat(third.rounded(new MathContext(3))).hasToString("0.333");
        assertThat(third.times(Rational.of(3)).rounded()).hasToString("1");
        assertThat(Rational.of(new BigDecimal("1200000")).rounded()).hasToString("1200000");
        assertThat(Rational.of(new BigDecimal("1.50")).rounded()).hasToString("1.5");
    }

    /** To the even neighbour, as everywhere: half of many roundings go up, half go down. */
    @Test
    void isRoundedToTheEvenNeighbour() {
        assertThat(Rational.of(new BigDecimal("1.000000000005")).rounded()).hasToString("1");
        assertThat(Rational.of(new BigDecimal("1.000000000015")).rounded()).hasToString("1.00000000002");
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0", "1/3, 33.3", "1/2000, 0.1", "-1/2000, -0.1", "3/2, 150.0"})
    void isShownInPercent(String value, String percent) {
        assertThat(Rational.parse(value).percent()).hasToString(percent);
    }
}
