package eu.spindle.monitoring.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.spindle.platform.number.Rational;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties of a formula that need no evaluation: names, size, canonical text, linear parts, limits. */
class FormulaStructureTest {

    private static final Map<String, Formula> DERIVED = Map.of(
            "total", Formula.parse("a + b"),
            "share", Formula.parse("a / b"),
            "twice", Formula.parse("2 * total"));

    @Test
    void namesItsFiguresInOrder() {
        var formula = Formula.parse("if(not z, -b * 2, max(a, b) + c)");
        assertThat(formula.names()).containsExactly("a", "b", "c", "z");
        assertThat(Formula.parse("1 + 2").names()).isEmpty();
        assertThat(formula).hasToString("if(not z, -b * 2, max(a, b) + c)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1;1", "a;1", "-a;2", "a + b;3", "(a + b);3", "max(a, b, 1);4", "not (a = b);4"})
    void countsItsOperations(String formula, int size) {
        assertThat(Formula.parse(formula).size()).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a+b*2;(a + (b * 2))",
                "( a + b )*2;((a + b) * 2)",
                "-a;-a",
                "not a = b;not (a = b)",
                "max( a,b , 1.50);max(a, b, 3/2)",
                "total;(a + b)",
                "twice / c;((2 * (a + b)) / c)",
                "orZero(share);orZero((a / b))"
            })
    void hasACanonicalText(String formula, String canonical) {
        assertThat(Formula.parse(formula).canonical(DERIVED::get)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "isNull(a)",
                "firstNonNull(a, b)",
                "1 + isNull(a)",
                "isNull(a) + 1",
                "-isNull(a)",
                "max(1, isNull(a))"
            })
    void dependsOnWhatIsMissing(String formula) {
        assertThat(Formula.parse(formula).asksWhatIsMissing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "a", "-a", "a + b", "max(a, orZero(b))", "if(a, b, c)"})
    void doesNotDependOnWhatIsMissing(String formula) {
        assertThat(Formula.parse(formula).asksWhatIsMissing()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a;a=1",
                "a + b;a=1 b=1",
                "a - b;a=1 b=-1",
                "-(a - 2 * b);a=-1 b=2",
                "a * 2 + 3 * a;a=5",
                "a / 4 + 7;a=1/4",
                "a / (2 - 2);",
                "a - a;",
                "100;",
                "-(3 + 4);",
                "orZero(a) + b;a=1 b=1",
                "total;a=1 b=1",
                "twice - a;a=1 b=2",
                "100 * a / b;a=100 | b=1",
                "a * b;a=1 | b=1",
                "a * (2 + 3);a=5",
                "2 * 3 * a;a=6",
                "a / b / 2;a=1 | b=1",
                "(a + b) / (a - c);a=1 b=1 | a=1 c=-1",
                "a / b + a / c;a=1 | b=1 | c=1",
                "share;a=1 | b=1",
                "-share;a=1 | b=1",
                "max(a + b, c);a=1 b=1 | c=1",
                "abs(a - b);a=1 b=-1",
                "not (a = b);a=1 | b=1",
                "a > 3;a=1",
                "a * b * 2;a=1 | b=1",
                "2 * orZero(a * b);a=1 | b=1",
                "1 / a;a=1",
                "a * share;a=1 | b=1",
                "share + a;a=1 | b=1"
            })
    void splitsIntoItsLargestLinearParts(String formula, @Nullable String parts) {
        var found = Formula.parse(formula).linearParts(DERIVED::get).stream()
                .map(part -> part.coefficients().entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .reduce((one, other) -> one + " " + other)
                        .orElse("?"))
                .toList();
        assertThat(String.join(" | ", found)).isEqualTo(parts == null ? "" : parts);
    }

    @Test
    void isRefusedBeyondItsLimitsOnly() {
        assertThat(Formula.parse("a" + " ".repeat(1_999)).names()).containsExactly("a");
        assertThat(code("a" + " ".repeat(2_000))).isEqualTo("formula-too-long");
        assertThat(Formula.parse("1".repeat(30)).size()).isEqualTo(1);
        assertThat(code("1".repeat(31))).isEqualTo("formula-number-too-long");
        assertThat(code("1." + "1".repeat(28))).isNull();
        assertThat(code("1." + "1".repeat(29))).isEqualTo("formula-number-too-long");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = ';',
            value = {
                "1 +;Expected a number, a data point or '(' but found the end",
                "a b;Expected an operator or the end but found 'b'",
                "if(a, b);'if' takes 3 arguments, not 2",
                "max();'max' takes at least 1 arguments, not 0",
                "Ab_z9 Z;Expected an operator or the end but found 'Z'",
                "1.;'.' is not part of the formula language",
                "{;'{' is not part of the formula language",
                "[;'[' is not part of the formula language",
                "@;'@' is not part of the formula language",
                "`;'`' is not part of the formula language"
            })
    void saysWhatWasExpected(String formula, String message) {
        var refused = catchThrowableOfType(InvalidFormulaException.class, () -> Formula.parse(formula));
        assertThat(refused.getMessage()).contains(message);
    }

    @Test
    void namesTheTextOfAnError() {
        var refused = catchThrowableOfType(InvalidFormulaException.class, () -> Formula.parse("a b"));
        assertThat(refused.found()).isEqualTo("b");
    }

    @ParameterizedTest
    @CsvSource({
        "1, number",
        "1/time, time^-1",
        "money*money/time, money^2·time^-1",
        "mass/money, mass·money^-1",
        "time/time, number",
        "mass*time/mass, time"
    })
    void readsDimensions(String text, String dimension) {
        assertThat(Dimension.parse(text)).hasToString(dimension);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "h + kg;Expected time but found mass",
                "yes + 1;Expected number but found yes/no",
                "1 + yes;Expected number but found yes/no",
                "h and yes;Expected yes/no but found time",
                "yes and h;Expected yes/no but found time",
                "not h;Expected yes/no but found time",
                "-yes;Expected number but found yes/no",
                "yes = h;Expected yes/no but found time",
                "yes * h;Expected number but found yes/no",
                "h * yes;Expected number but found yes/no",
                "h / kg + 1;Expected mass^-1·time but found number",
                "h * kg + 1;Expected mass·time but found number",
                "kg + t;Both sides need one unit"
            })
    void namesTheQuantitiesThatDoNotFit(String formula, String message) {
        var refused = catchThrowableOfType(
                InvalidFormulaException.class, () -> Formula.parse(formula).measure(FormulaStructureTest::unit));
        assertThat(refused.getMessage()).contains(message);
    }

    @Test
    void measuresProductsAndQuotients() {
        var perHour = new Unit("kg per h", false, Dimension.parse("mass/time"), Rational.of(1));
        var product = new Unit("kg h", false, Dimension.parse("mass*time"), Rational.of(1));
        var ton = new Unit("t h", false, Dimension.parse("mass*time"), Rational.of(1000));
        assertThat(measure("kg / h").fits(perHour)).isTrue();
        assertThat(measure("kg / h").fits(product)).isFalse();
        assertThat(measure("kg * h").fits(product)).isTrue();
        assertThat(measure("t * h").fits(ton)).isTrue();
        assertThat(measure("t * h").fitsScale(product)).isFalse();
        assertThat(measure("-kg * h").fits(product)).isTrue();
        assertThat(measure("0 * h").fits(perHour)).isTrue();
        assertThat(measure("h * 0").fits(perHour)).isTrue();
        assertThat(measure("0 / h").fits(product)).isTrue();
        assertThat(measure("(kg + 1000 * t) * h").fits(product)).isTrue();
        assertThat(measure("(kg + 1000 * t) * h").fits(ton)).isFalse();
        assertThat(measure("(kg + 2 * t) * h").fits(ton)).as("of unknown scale").isTrue();
        assertThat(measure("h * (kg + 2 * t)").fits(ton)).isTrue();
        assertThat(measure("(kg + 2 * t) / h").fits(perHour)).isTrue();
        assertThat(measure("h / (kg + 2 * t) * kg * kg").fits(ton)).isTrue();
        assertThat(measure("2 * 3").constant()).isTrue();
        assertThat(measure("2 * h").constant()).isFalse();
        assertThat(measure("h * 2").constant()).isFalse();
        assertThat(measure("6 / 3").constant()).isTrue();
        assertThat(measure("h / 2").constant()).isFalse();
        assertThat(measure("2 / h").constant()).isFalse();
        assertThat(measure("2 + 3").constant()).isTrue();
        assertThat(measure("h * kg").pure()).isTrue();
        assertThat(measure("h * 2").pure()).isFalse();
        assertThat(measure("2 * h").pure()).isFalse();
        assertThat(measure("h / kg").pure()).isTrue();
        assertThat(measure("h / 2").pure()).isFalse();
        assertThat(measure("2 / h").pure()).isFalse();
        assertThat(measure("h + h").pure()).isTrue();
        assertThat(measure("h + 0").pure()).isTrue();
        assertThat(measure("h + 2 * h").pure()).isFalse();
        assertThat(measure("2 * h + h").pure()).isFalse();
    }

    @Test
    void boundsUnits() {
        assertThat(new Unit("x".repeat(40), false, Dimension.NUMBER, Rational.ONE).code())
                .hasSize(40);
        assertThat(catchThrowableOfType(
                        InvalidFormulaException.class,
                        () -> new Unit("x".repeat(41), false, Dimension.NUMBER, Rational.ONE)))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        InvalidFormulaException.class, () -> new Unit("x", false, Dimension.NUMBER, Rational.ZERO)))
                .isNotNull();
    }

    private static Measure measure(String formula) {
        return Formula.parse(formula).measure(FormulaStructureTest::unit);
    }

    private static @Nullable String code(String formula) {
        var refused = catchThrowableOfType(InvalidFormulaException.class, () -> Formula.parse(formula));
        return refused == null ? null : refused.code();
    }

    private static @Nullable Unit unit(String name) {
        return switch (name) {
            case "h" -> Unit.of("h", "time", BigDecimal.ONE);
            case "kg" -> Unit.of("kg", "mass", BigDecimal.ONE);
            case "t" -> Unit.of("t", "mass", new BigDecimal(1000));
            case "yes" -> Unit.of("yes/no", "truth", BigDecimal.ONE);
            default -> null;
        };
    }
}
