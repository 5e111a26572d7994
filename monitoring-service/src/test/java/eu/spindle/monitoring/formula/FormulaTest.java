package eu.spindle.monitoring.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.spindle.platform.number.Rational;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results of formulas, and errors of invalid ones. */
class FormulaTest {

    private static final Map<String, String> FIGURES =
            Map.of("a", "7", "b", "3", "zero", "0", "tenth", "0.1", "fifth", "0.2", "yes", "1", "no", "0");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 + 2 * 3;7",
                "(1 + 2) * 3;9",
                "10 - 4 - 3;3",
                "8 / 4 / 2;1",
                "-a + 10;3",
                "- -a;7",
                "a - -b;10",
                "tenth + fifth;3/10",
                "1 / 3 + 1 / 3 + 1 / 3;1",
                "a < b;0",
                "a >= 7;1",
                "a <> b and not (a = b);1",
                "not a = b;1",
                "no or yes and yes;1",
                "abs(b - a);4",
                "min(a, b, 5);3",
                "max(a, b, 5);7",
                "if(a > b, a, b);7",
                "if(a > b, a, gone);7",
                "if(a < b, gone, 1);1",
                "orZero(gone) + 1;1",
                "firstNonNull(gone, a, gone);7",
                "isNull(gone);1",
                "isNull(a);0",
                "no and gone;0",
                "gone or yes;1",
                "firstNonNull(gone, other, 2 * b);6"
            })
    void comesTo(String formula, String expected) {
        assertThat(evaluate(formula))
                .isInstanceOfSatisfying(
                        Outcome.Value.class, value -> assertThat(value.exact()).hasToString(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "gone + a;[gone]",
                "gone / other;[gone, other]",
                "gone / zero;[gone]",
                "gone and yes;[gone]",
                "if(gone, a, b);[gone]",
                "min(a, gone);[gone]",
                "firstNonNull(gone, other);[gone, other]",
                "abs(gone);[gone]",
                "-gone;[gone]"
            })
    void namesWhatIsMissing(String formula, String missing) {
        assertThat(evaluate(formula))
                .isInstanceOfSatisfying(
                        Outcome.Missing.class,
                        outcome -> assertThat(outcome.dataPoints()).hasToString(missing));
    }

    @ParameterizedTest
    @CsvSource({"a / zero", "zero / zero", "1 + a / (b - 3)", "abs(a / zero)", "orZero(a / zero)", "a / zero > 1"})
    void doesNotApplyWithAZeroDenominator(String formula) {
        assertThat(evaluate(formula)).isInstanceOf(Outcome.NotApplicable.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 +;formula-syntax;4",
                "a b;formula-syntax;3",
                "(a;formula-syntax;3",
                "a ^ 2;formula-syntax;3",
                "a!;formula-syntax;2",
                "1 < a < 3;formula-syntax;7",
                "pow(a, 2);formula-function-unknown;1",
                "1 + if(a, 2);formula-arguments;5",
                "abs();formula-arguments;1",
                "a + 1234567890123456789012345678901;formula-number-too-long;5",
                "and;formula-syntax;1",
                "1e9;formula-syntax;2"
            })
    void isRefusedWithCodeAndPosition(String formula, String code, int position) {
        assertThatThrownBy(() -> Formula.parse(formula))
                .isInstanceOfSatisfying(InvalidFormulaException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.position()).isEqualTo(position);
                });
    }

    @Test
    void isRefusedWhenEmptyDeepOrLong() {
        assertRefused("", "formula-syntax");
        assertRefused("(".repeat(500) + "1" + ")".repeat(500), "formula-too-deep");
        assertRefused("-".repeat(1_500) + "1", "formula-too-deep");
        assertRefused("1+".repeat(900) + "1", "formula-too-long");
        assertRefused("1".repeat(3_000), "formula-too-long");
    }

    private static void assertRefused(String formula, String code) {
        assertThatThrownBy(() -> Formula.parse(formula))
                .isInstanceOfSatisfying(
                        InvalidFormulaException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static Outcome evaluate(String formula) {
        return Formula.parse(formula)
                .evaluate(name -> FIGURES.containsKey(name)
                        ? Outcome.of(Rational.of(new BigDecimal(Objects.requireNonNull(FIGURES.get(name)))))
                        : Outcome.Missing.of(name));
    }
}
