package eu.spindle.monitoring.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which formulas fit which units. */
class UnitTest {

    private static final Map<String, Unit> UNITS = Map.ofEntries(
            unit("h", "time", "1"),
            unit("count", "1", "1"),
            unit("EUR", "money", "1"),
            unit("kg", "mass", "1"),
            unit("t", "mass", "1000"),
            unit("yes/no", "truth", "1"),
            unit("%", "1", "0.01"),
            unit("ratio", "1", "1"),
            unit("per 200,000 h", "1/time", "0.000005"),
            unit("kg per 1,000 h", "mass/time", "0.001"),
            unit("kg per EUR million", "mass/money", "0.000001"));

    private static final Map<String, String> FIGURES = Map.of(
            "hours",
            "h",
            "people",
            "count",
            "cases",
            "count",
            "turnover",
            "EUR",
            "waste",
            "kg",
            "scrap",
            "t",
            "plan",
            "yes/no");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "100 * people / cases;%",
                "100 - 100 * people / cases;%",
                "100 * (1 - people / cases);%",
                "people / cases;ratio",
                "hours / people;h",
                "200000 * cases / hours;per 200,000 h",
                "1000 * waste / hours;kg per 1,000 h",
                "1000000 * waste / turnover;kg per EUR million",
                "waste / 1000;t",
                "waste + 1000 * scrap;kg",
                "max(0, waste);kg",
                "if(plan, waste, 0);kg",
                "orZero(waste);kg",
                "cases;count",
                "plan;yes/no",
                "hours / people >= 800 and hours / people <= 2400;yes/no",
                "people <= cases;yes/no"
            })
    void fits(String formula, String unit) {
        assertThat(Formula.parse(formula).measure(UnitTest::unitOf).fits(UNITS.get(unit)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "people / cases;%",
                "100 * people / cases;ratio",
                "hours;kg",
                "waste;t",
                "1000 * waste / turnover;kg per EUR million",
                "100 * cases / hours;per 200,000 h",
                "people <= cases;%",
                "plan;count"
            })
    void doesNotFit(String formula, String unit) {
        assertThat(Formula.parse(formula).measure(UnitTest::unitOf).fits(UNITS.get(unit)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hours + waste", "waste + scrap", "plan + 1", "plan * people", "hours < waste", "if(people, 1, 2)",
                "if(plan, hours, waste)", "not people", "-plan", "plan and people", "max(hours, waste)", "plan > 1",
                "firstNonNull(plan, people)", "abs(plan)"
            })
    void mixesWhatCannotBeMixed(String formula) {
        assertThatThrownBy(() -> Formula.parse(formula).measure(UnitTest::unitOf))
                .isInstanceOfSatisfying(
                        InvalidFormulaException.class,
                        refused -> assertThat(refused.code()).isEqualTo("formula-unit-mismatch"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mass per time", "mass/", "/time", "a/b/c", "Mass", "mass**time"})
    void isNoDimension(String text) {
        assertThatThrownBy(() -> Unit.of("unit", text, BigDecimal.ONE))
                .isInstanceOfSatisfying(
                        InvalidFormulaException.class,
                        refused -> assertThat(refused.code()).isEqualTo("unit-invalid"));
    }

    @Test
    void namesAnUnknownDataPoint() {
        assertThatThrownBy(() -> Formula.parse("1 + gone").measure(UnitTest::unitOf))
                .isInstanceOfSatisfying(InvalidFormulaException.class, refused -> {
                    assertThat(refused.code()).isEqualTo("formula-name-unknown");
                    assertThat(refused.position()).isEqualTo(5);
                });
    }

    private static @Nullable Unit unitOf(String name) {
        String unit = FIGURES.get(name);
        return unit == null ? null : UNITS.get(unit);
    }

    private static Map.Entry<String, Unit> unit(String code, String dimension, String factor) {
        return Map.entry(code, Unit.of(code, dimension, new BigDecimal(factor)));
    }
}
