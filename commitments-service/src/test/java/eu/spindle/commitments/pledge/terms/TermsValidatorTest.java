package eu.spindle.commitments.pledge.terms;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.commitments.catalogue.content.Band;
import eu.spindle.commitments.catalogue.content.Direction;
import eu.spindle.commitments.catalogue.content.Indicator;
import eu.spindle.commitments.catalogue.content.IndicatorKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules for the terms of a pledge; the tests run in 2026. */
class TermsValidatorTest {

    private static final int THIS_YEAR = 2026;

    @ParameterizedTest
    @CsvSource({
        // direction, baseline, absolute target or change in per cent, expected
        "DOWN, 1000, 800, , ''",
        "DOWN, 1000, 999.9999999999, , ''",
        "DOWN, 1000, 1000, , terms.target.value target-not-below-baseline",
        "DOWN, 1000, 1200, , terms.target.value target-not-below-baseline",
        "DOWN, 1000, , -20, ''",
        "DOWN, 1000, , 0, terms.target.value target-not-below-baseline",
        "DOWN, 1000, , 20, terms.target.value target-not-below-baseline",
        "UP, 10, 13, , ''",
        "UP, 10, 10, , terms.target.value target-not-above-baseline",
        "UP, 10, 9, , terms.target.value target-not-above-baseline",
        "UP, 10, , 20, ''",
        "UP, -4, 2, , ''",
        "UP, 0, , 20, terms.target.value target-not-above-baseline + terms.target.kind target-change-of-nothing",
        "UP, -4, , 20, terms.target.value target-not-above-baseline + terms.target.kind target-change-of-nothing",
        "ZERO, 3, , , ''",
        "ZERO, 3, 0, , ''",
        "ZERO, 3, 1, , terms.target.value target-not-of-direction",
        "YES, , , , ''",
        "YES, , 1, , ''",
        "YES, , 0, , terms.target.value target-not-of-direction",
        "BAND, 2.2, , , ''",
        "BAND, 2.2, 0.9, , ''",
        "BAND, 2.2, 1.2, , ''",
        "BAND, 2.2, 1.3, , terms.target.value target-not-of-direction",
        "UP, 10, , , terms.target required",
        "DOWN, , 800, , terms.baseline required",
        "ZERO, , , , terms.baseline required",
        "INFO, 10, 20, , indicator pledge-indicator-not-judged"
    })
    void askForATargetThatTheDirectionAllows(
            Direction direction, String baseline, String target, String change, String expected) {
        var aim = target != null
                ? new Terms.Target(Terms.Target.Kind.ABSOLUTE, new BigDecimal(target))
                : change != null ? new Terms.Target(Terms.Target.Kind.CHANGE, new BigDecimal(change)) : null;
        assertThat(joined(errors(terms(baseline, 2024, aim, 2028), direction))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // baseline year, target year, expected
        "2024, 2028, ''",
        "2000, 2028, ''",
        "1999, 2028, terms.baseline.year year-out-of-range",
        "2026, 2027, ''",
        "2027, 2028, terms.baseline.year year-out-of-range",
        "2024, 2025, ''",
        "2023, 2024, terms.targetYear year-out-of-range",
        "2024, 2056, ''",
        "2024, 2057, terms.targetYear year-out-of-range",
        "2024, 2024, terms.targetYear target-year-not-after-baseline",
        "2024, 2023, terms.targetYear target-year-not-after-baseline"
    })
    void askForYearsThatCanBeMeasured(int from, int to, String expected) {
        var terms = terms("1000", from, new Terms.Target(Terms.Target.Kind.ABSOLUTE, new BigDecimal("800")), to);
        assertThat(joined(errors(terms, Direction.DOWN))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // year and value of two milestones between 1000 in 2024 and 800 in 2028
        "2025, 950, 2026, 900, ''",
        "2025, 1000, 2027, 800, ''",
        "2024, 950, 2026, 900, terms.milestones[0].year milestone-year-out-of-order",
        "2026, 950, 2025, 900, terms.milestones[1].year milestone-year-out-of-order",
        "2025, 950, 2025, 900, terms.milestones[1].year milestone-year-out-of-order",
        "2025, 950, 2028, 900, terms.milestones[1].year milestone-year-out-of-order",
        "2025, 1001, 2026, 900, terms.milestones[0].value milestone-off-the-way",
        "2025, 900, 2026, 950, terms.milestones[1].value milestone-off-the-way",
        "2025, 950, 2026, 799, terms.milestones[1].value milestone-off-the-way"
    })
    void askForMilestonesOnTheWay(
            int first, BigDecimal firstValue, int second, BigDecimal secondValue, String expected) {
        var terms = withMilestones(new Terms.Milestone(first, firstValue), new Terms.Milestone(second, secondValue));
        assertThat(joined(errors(terms, Direction.DOWN))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = Direction.class,
            names = {"ZERO", "BAND", "YES"})
    void allowNoMilestonesWhereNothingMovesTowardsATarget(Direction direction) {
        assertThat(errors(withMilestones(new Terms.Milestone(2026, BigDecimal.ONE)), direction))
                .contains("terms.milestones milestones-need-a-way");
    }

    @Test
    void nameAllErrorsAtOnce() {
        var terms = terms(null, 2024, null, 2090);
        assertThat(errors(terms, Direction.UP))
                .containsExactly(
                        "terms.baseline required", "terms.target required", "terms.targetYear year-out-of-range");
    }

    private static Stream<String> errors(Terms terms, Direction direction) {
        var band = direction == Direction.BAND ? new Band(new BigDecimal("0.9"), new BigDecimal("1.2")) : null;
        var indicator =
                new Indicator("ENV-1.1", "ENV-1", "MWh", direction, IndicatorKind.OUTCOME, band, null, List.of());
        return TermsValidator.fieldErrors(terms, indicator, THIS_YEAR).stream()
                .map(error -> error.field() + " " + error.code());
    }

    private static String joined(Stream<String> errors) {
        return errors.collect(Collectors.joining(" + "));
    }

    private static Terms terms(String baseline, int from, Terms.Target target, int to) {
        var start = baseline == null ? null : new Terms.Baseline(new BigDecimal(baseline), from);
        return new Terms("Less energy", start, target, to, List.of(), null, List.of());
    }

    private static Terms withMilestones(Terms.Milestone... milestones) {
        return new Terms(
                "Less energy",
                new Terms.Baseline(new BigDecimal("1000"), 2024),
                new Terms.Target(Terms.Target.Kind.ABSOLUTE, new BigDecimal("800")),
                2028,
                List.of(milestones),
                null,
                List.of());
    }
}
