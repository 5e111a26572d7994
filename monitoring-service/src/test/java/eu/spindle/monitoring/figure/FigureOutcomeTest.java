package eu.spindle.monitoring.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.spindle.monitoring.definition.PackFixtures;
import eu.spindle.monitoring.formula.Outcome;
import eu.spindle.platform.number.Rational;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The values of figures for formulas, and errors of classes and texts. */
class FigureOutcomeTest {

    private final FigureReader reader = new FigureReader(PackFixtures.definitions(), false);
    private final FigureReader smallFirm = new FigureReader(PackFixtures.definitions(), true);

    @Test
    void hasAValueForFormulas() {
        assertThat(new Figure.Amount(new BigDecimal("1.50")).outcome("a"))
                .isEqualTo(Outcome.of(Rational.of(new BigDecimal("1.5"))));
        assertThat(new Figure.Answer(true).outcome("a")).isEqualTo(Outcome.of(Rational.ONE));
        assertThat(new Figure.Answer(false).outcome("a")).isEqualTo(Outcome.of(Rational.ZERO));
        assertThat(new Figure.NotApplicable().outcome("a")).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(new Figure.NotApplicable().text()).isEqualTo("not-applicable");
        assertThat(new Figure.SizeClass("0", 0).outcome("a")).isEqualTo(Outcome.of(Rational.ZERO));
        assertThat(new Figure.SizeClass("1-4", 1).outcome("a"))
                .isInstanceOfSatisfying(
                        Outcome.Missing.class,
                        missing -> assertThat(missing.dataPoints()).containsExactly("a"));
    }

    @Test
    void doesNotApplyToAnyDataPoint() {
        assertThat(reader.read("waste", "not-applicable")).isEqualTo(new Figure.NotApplicable());
        assertThat(smallFirm.read("cases", "0")).isEqualTo(new Figure.SizeClass("0", 0));
    }

    @Test
    void shortensLongTextsInErrors() {
        assertThat(found("x".repeat(40))).isEqualTo("x".repeat(40));
        assertThat(found("x".repeat(41))).isEqualTo("x".repeat(40) + "…");
    }

    @Test
    void findsErrorsBeforeWarnings() {
        var entries = Map.of(
                "emp_start", reader.read("emp_start", "41"),
                "emp_end", reader.read("emp_end", "43"),
                "emp_trained", reader.read("emp_trained", "44"),
                "hours_worked", reader.read("hours_worked", "120000"),
                "waste", new Figure.NotApplicable());
        var findings = new Review(PackFixtures.definitions(), entries, Map.of(), points -> false).findings();
        assertThat(findings).extracting(Finding::severity).isSorted();
        assertThat(findings).extracting(Finding::code).contains("does-not-apply", "part-exceeds-whole");
        assertThat(findings.getFirst().severity()).isEqualTo(Finding.Severity.ERROR);
    }

    @Test
    void acceptsAPartAsLargeAsItsWhole() {
        var entries = Map.of("emp_end", reader.read("emp_end", "43"), "emp_trained", reader.read("emp_trained", "43"));
        assertThat(new Review(PackFixtures.definitions(), entries, Map.of(), points -> false).findings())
                .extracting(Finding::code)
                .doesNotContain("part-exceeds-whole");
    }

    @Test
    void boundsWrittenNumbers() {
        assertThat(WrittenNumber.of("1".repeat(15))).isPresent();
        assertThat(WrittenNumber.of("1".repeat(61))).isEmpty();
        assertThat(WrittenNumber.of("-,5")).isEmpty();
        assertThat(WrittenNumber.of("+12").orElseThrow().read(null)).hasValue("12");
        assertThat(NumberStyle.detect(List.of("0.5")).read("1")).hasValue("1");
    }

    private String found(String text) {
        var refused = catchThrowableOfType(InvalidFigureException.class, () -> reader.read("emp_end", text));
        return String.valueOf(refused.arguments().get("found"));
    }
}
