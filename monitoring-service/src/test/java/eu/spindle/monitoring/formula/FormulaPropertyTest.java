package eu.spindle.monitoring.formula;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.platform.number.Rational;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares random formulas with a second, plain evaluation with sixty digits. */
class FormulaPropertyTest {

    private static final MathContext SIXTY = new MathContext(60);
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-30");
    private static final Map<String, String> FIGURES = Map.of("a", "7", "b", "0.3", "c", "-12.25", "zero", "0");

    @ParameterizedTest
    @ValueSource(longs = {5, 20_261_126, 81})
    void equalsThePlainEvaluation(long seed) {
        var random = new Random(seed);
        int values = 0;
        int missing = 0;
        int notApplicable = 0;
        for (int round = 0; round < 3_000; round++) {
            Expected expected = formula(random, 4);
            Outcome outcome = Formula.parse(expected.text).evaluate(FormulaPropertyTest::figure);
            switch (outcome) {
                case Outcome.Value(Rational exact) -> {
                    values++;
                    assertThat(expected.kind).as(expected.text).isEqualTo('v');
                    BigDecimal difference =
                            exact.rounded(SIXTY).subtract(expected.value()).abs();
                    assertThat(difference.compareTo(
                                    TOLERANCE.multiply(expected.value().abs().max(BigDecimal.ONE))))
                            .as(expected.text)
                            .isNotPositive();
                }
                case Outcome.Missing lack -> {
                    missing++;
                    assertThat(expected.kind).as(expected.text).isEqualTo('m');
                }
                case Outcome.NotApplicable none -> {
                    notApplicable++;
                    assertThat(expected.kind).as(expected.text).isEqualTo('n');
                }
            }
        }
        assertThat(Math.min(values, Math.min(missing, notApplicable))).isGreaterThan(100);
    }

    private static Outcome figure(String name) {
        String value = FIGURES.get(name);
        return value == null
                ? new Outcome.Missing(new TreeSet<>(Set.of(name)))
                : Outcome.of(Rational.of(new BigDecimal(value)));
    }

    private static Expected formula(Random random, int depth) {
        if (depth == 0 || random.nextInt(6) == 0) {
            return leaf(random);
        }
        Expected left = formula(random, depth - 1);
        return switch (random.nextInt(9)) {
            case 0 -> left.with("abs(" + left.text + ")", left.map(BigDecimal::abs));
            case 1 -> left.with("-(" + left.text + ")", left.map(BigDecimal::negate));
            case 2 ->
                left.kind == 'm'
                        ? new Expected("orZero(" + left.text + ")", 'v', BigDecimal.ZERO)
                        : left.with("orZero(" + left.text + ")", left.map(value -> value));
            case 3 -> both(left, formula(random, depth - 1), "max(%s, %s)", '^');
            case 4 -> both(left, formula(random, depth - 1), "(%s) + (%s)", '+');
            case 5 -> both(left, formula(random, depth - 1), "(%s) - (%s)", '-');
            case 6 -> both(left, formula(random, depth - 1), "(%s) * (%s)", '*');
            default -> both(left, formula(random, depth - 1), "(%s) / (%s)", '/');
        };
    }

    private static Expected leaf(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> new Expected("gone", 'm', null);
            case 1 -> new Expected("zero", 'v', BigDecimal.ZERO);
            case 2 -> new Expected("a", 'v', new BigDecimal("7"));
            case 3 -> new Expected("b", 'v', new BigDecimal("0.3"));
            case 4 -> new Expected("c", 'v', new BigDecimal("-12.25"));
            default -> {
                BigDecimal literal = BigDecimal.valueOf(random.nextInt(1, 9_999), 2);
                yield new Expected(literal.toPlainString(), 'v', literal);
            }
        };
    }

    private static Expected both(Expected left, Expected right, String form, char operation) {
        String text = form.formatted(left.text, right.text);
        if (left.kind == 'm' || right.kind == 'm') {
            return new Expected(text, 'm', null);
        }
        if (left.kind == 'n' || right.kind == 'n') {
            return new Expected(text, 'n', null);
        }
        BigDecimal one = left.value();
        BigDecimal other = right.value();
        // A value that sixty digits do not distinguish from zero is zero: the generator creates nothing that small.
        if (operation == '/' && other.abs().compareTo(TOLERANCE) < 0) {
            return new Expected(text, 'n', null);
        }
        BigDecimal value = switch (operation) {
            case '+' -> one.add(other, SIXTY);
            case '-' -> one.subtract(other, SIXTY);
            case '*' -> one.multiply(other, SIXTY);
            case '/' -> one.divide(other, SIXTY);
            default -> one.max(other);
        };
        return new Expected(text, 'v', value);
    }

    /** A formula with its expected result: {@code v}alue, {@code m}issing or {@code n}ot applicable. */
    private record Expected(
            String text, char kind, @Nullable BigDecimal value) {

        @Override
        public BigDecimal value() {
            if (value == null) {
                throw new IllegalStateException(text + " has no value");
            }
            return value;
        }

        private Expected with(String newText, @Nullable BigDecimal newValue) {
            return new Expected(newText, kind, newValue);
        }

        private @Nullable BigDecimal map(java.util.function.UnaryOperator<BigDecimal> operator) {
            return value == null ? null : operator.apply(value);
        }
    }
}
