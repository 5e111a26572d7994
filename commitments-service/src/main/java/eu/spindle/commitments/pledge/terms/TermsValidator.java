package eu.spindle.commitments.pledge.terms;

import eu.spindle.commitments.catalogue.content.Direction;
import eu.spindle.commitments.catalogue.content.Indicator;
import eu.spindle.platform.error.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Validates the terms of a pledge for an indicator. Each rule reports its own errors. */
public final class TermsValidator {

    /** Older figures can no longer be checked. */
    private static final int FIRST_BASELINE = 2000;
    /** The figures of last year are reported this year, so a pledge for last year is still possible. */
    private static final int YEARS_BACK = 1;

    private static final int YEARS_AHEAD = 30;

    private interface Rule {
        Stream<FieldError> fieldErrors(Terms terms, Indicator indicator, int thisYear);
    }

    private static final List<Rule> RULES = List.of(
            TermsValidator::indicatorHasADirection,
            TermsValidator::baselineIsGiven,
            TermsValidator::targetIsGiven,
            TermsValidator::targetIsBeyondBaseline,
            TermsValidator::changeHasABaseline,
            TermsValidator::targetFitsTheDirection,
            TermsValidator::yearsAreInRange,
            TermsValidator::milestonesLeadToTheTarget);

    private TermsValidator() {}

    /** All errors in these terms.
     *
     * @param thisYear the year where the association is
     */
    public static List<FieldError> fieldErrors(Terms terms, Indicator indicator, int thisYear) {
        return RULES.stream()
                .flatMap(rule -> rule.fieldErrors(terms, indicator, thisYear))
                .toList();
    }

    private static Stream<FieldError> indicatorHasADirection(Terms terms, Indicator indicator, int thisYear) {
        return when(
                indicator.direction() == Direction.INFO,
                FieldError.at("indicator", "pledge-indicator-not-judged", indicator.code()));
    }

    private static Stream<FieldError> baselineIsGiven(Terms terms, Indicator indicator, int thisYear) {
        return when(
                terms.baseline() == null && indicator.direction() != Direction.YES,
                FieldError.at("terms.baseline", "required"));
    }

    private static Stream<FieldError> targetIsGiven(Terms terms, Indicator indicator, int thisYear) {
        return when(terms.target() == null && moves(indicator), FieldError.at("terms.target", "required"));
    }

    private static Stream<FieldError> targetIsBeyondBaseline(Terms terms, Indicator indicator, int thisYear) {
        var target = terms.targetValue();
        var baseline = terms.baseline();
        if (target == null || baseline == null || !moves(indicator)) {
            return Stream.empty();
        }
        var difference = indicator.direction() == Direction.UP
                ? target.compareTo(baseline.value())
                : baseline.value().compareTo(target);
        return when(
                difference <= 0,
                FieldError.at(
                        "terms.target.value",
                        indicator.direction() == Direction.UP
                                ? "target-not-above-baseline"
                                : "target-not-below-baseline",
                        target,
                        baseline.value()));
    }

    private static Stream<FieldError> changeHasABaseline(Terms terms, Indicator indicator, int thisYear) {
        return when(
                terms.target() != null
                        && terms.target().kind() == Terms.Target.Kind.CHANGE
                        && terms.baseline() != null
                        && terms.baseline().value().signum() <= 0,
                FieldError.at("terms.target.kind", "target-change-of-nothing"));
    }

    private static Stream<FieldError> targetFitsTheDirection(Terms terms, Indicator indicator, int thisYear) {
        var target = terms.targetValue();
        var fits = target == null
                || switch (indicator.direction()) {
                    case ZERO -> target.signum() == 0;
                    case YES -> target.compareTo(BigDecimal.ONE) == 0;
                    case BAND -> {
                        var band = indicator.band();
                        yield band == null || (target.compareTo(band.from()) >= 0 && target.compareTo(band.to()) <= 0);
                    }
                    case UP, DOWN, INFO -> true;
                };
        return when(
                !fits,
                FieldError.at(
                        "terms.target.value", "target-not-of-direction", indicator.code(), indicator.direction()));
    }

    private static Stream<FieldError> yearsAreInRange(Terms terms, Indicator indicator, int thisYear) {
        var fieldErrors = new ArrayList<FieldError>();
        var baseline = terms.baseline();
        if (baseline != null && (baseline.year() < FIRST_BASELINE || baseline.year() > thisYear)) {
            fieldErrors.add(
                    FieldError.at("terms.baseline.year", "year-out-of-range", year(FIRST_BASELINE), year(thisYear)));
        }
        if (baseline != null && terms.targetYear() <= baseline.year()) {
            fieldErrors.add(FieldError.at("terms.targetYear", "target-year-not-after-baseline", year(baseline.year())));
        } else if (terms.targetYear() < thisYear - YEARS_BACK || terms.targetYear() > thisYear + YEARS_AHEAD) {
            fieldErrors.add(FieldError.at(
                    "terms.targetYear",
                    "year-out-of-range",
                    year(thisYear - YEARS_BACK),
                    year(thisYear + YEARS_AHEAD)));
        }
        return fieldErrors.stream();
    }

    private static Stream<FieldError> milestonesLeadToTheTarget(Terms terms, Indicator indicator, int thisYear) {
        var milestones = terms.milestones();
        if (milestones.isEmpty()) {
            return Stream.empty();
        }
        var baseline = terms.baseline();
        var target = terms.targetValue();
        if (!moves(indicator) || baseline == null || target == null) {
            return Stream.of(FieldError.at("terms.milestones", "milestones-need-a-way"));
        }
        var fieldErrors = new ArrayList<FieldError>();
        var year = baseline.year();
        var value = baseline.value();
        for (var i = 0; i < milestones.size(); i++) {
            var milestone = milestones.get(i);
            var field = "terms.milestones[%d].".formatted(i);
            if (milestone.year() <= year || milestone.year() >= terms.targetYear()) {
                fieldErrors.add(FieldError.at(field + "year", "milestone-year-out-of-order"));
            }
            if (!between(value, milestone.value(), target)) {
                fieldErrors.add(FieldError.at(field + "value", "milestone-off-the-way"));
            }
            year = milestone.year();
            value = milestone.value();
        }
        return fieldErrors.stream();
    }

    private static boolean between(BigDecimal before, BigDecimal value, BigDecimal after) {
        return before.compareTo(after) <= 0
                ? before.compareTo(value) <= 0 && value.compareTo(after) <= 0
                : before.compareTo(value) >= 0 && value.compareTo(after) >= 0;
    }

    private static boolean moves(Indicator indicator) {
        return indicator.direction() == Direction.UP || indicator.direction() == Direction.DOWN;
    }

    /** As text: messages format numbers, and would show 2026 as 2,026. */
    private static String year(int year) {
        return Integer.toString(year);
    }

    private static Stream<FieldError> when(boolean broken, FieldError fieldError) {
        return broken ? Stream.of(fieldError) : Stream.empty();
    }
}
