package eu.spindle.commitments.pledge;

import eu.spindle.commitments.catalogue.Direction;
import eu.spindle.commitments.catalogue.Indicator;
import eu.spindle.platform.error.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What terms must fulfil under an indicator; every rule tells on its own what is wrong. */
final class PledgeRules {

    /** Earlier baselines are of figures that nobody can check any more. */
    private static final int FIRST_BASELINE = 2000;
    /** A pledge of the year before may still be written down, since its figures come in this year. */
    private static final int YEARS_BACK = 1;

    private static final int YEARS_AHEAD = 30;

    private interface Rule {
        Stream<FieldError> fieldErrors(Terms terms, Indicator indicator, int thisYear);
    }

    private static final List<Rule> RULES = List.of(
            PledgeRules::isJudged,
            PledgeRules::hasBaseline,
            PledgeRules::hasTarget,
            PledgeRules::aimsBeyondBaseline,
            PledgeRules::changesSomething,
            PledgeRules::staysWhereTheDirectionSays,
            PledgeRules::hasSensibleYears,
            PledgeRules::hasMilestonesOnTheWay);

    private PledgeRules() {}

    /** Everything that is wrong with these terms. */
    static List<FieldError> fieldErrors(Terms terms, Indicator indicator, int thisYear) {
        return RULES.stream()
                .flatMap(rule -> rule.fieldErrors(terms, indicator, thisYear))
                .toList();
    }

    private static Stream<FieldError> isJudged(Terms terms, Indicator indicator, int thisYear) {
        return when(
                indicator.direction() == Direction.INFO,
                FieldError.at("indicator", "pledge-indicator-not-judged", indicator.code()));
    }

    private static Stream<FieldError> hasBaseline(Terms terms, Indicator indicator, int thisYear) {
        return when(
                terms.baseline() == null && indicator.direction() != Direction.YES,
                FieldError.at("terms.baseline", "required"));
    }

    private static Stream<FieldError> hasTarget(Terms terms, Indicator indicator, int thisYear) {
        return when(terms.target() == null && moves(indicator), FieldError.at("terms.target", "required"));
    }

    private static Stream<FieldError> aimsBeyondBaseline(Terms terms, Indicator indicator, int thisYear) {
        var aim = terms.aim();
        var baseline = terms.baseline();
        if (aim == null || baseline == null || !moves(indicator)) {
            return Stream.empty();
        }
        var ahead = indicator.direction() == Direction.UP
                ? aim.compareTo(baseline.value())
                : baseline.value().compareTo(aim);
        return when(
                ahead <= 0,
                FieldError.at(
                        "terms.target.value",
                        indicator.direction() == Direction.UP
                                ? "target-not-above-baseline"
                                : "target-not-below-baseline",
                        aim.toPlainString(),
                        baseline.value().toPlainString()));
    }

    private static Stream<FieldError> changesSomething(Terms terms, Indicator indicator, int thisYear) {
        return when(
                terms.target() != null
                        && terms.target().kind() == Terms.Target.Kind.CHANGE
                        && terms.baseline() != null
                        && terms.baseline().value().signum() <= 0,
                FieldError.at("terms.target.kind", "target-change-of-nothing"));
    }

    private static Stream<FieldError> staysWhereTheDirectionSays(Terms terms, Indicator indicator, int thisYear) {
        var aim = terms.aim();
        var right = aim == null
                || switch (indicator.direction()) {
                    case ZERO -> aim.signum() == 0;
                    case YES -> aim.compareTo(BigDecimal.ONE) == 0;
                    case BAND -> {
                        var band = indicator.band();
                        yield band == null || (aim.compareTo(band.from()) >= 0 && aim.compareTo(band.to()) <= 0);
                    }
                    case UP, DOWN, INFO -> true;
                };
        return when(
                !right,
                FieldError.at(
                        "terms.target.value", "target-not-of-direction", indicator.code(), indicator.direction()));
    }

    private static Stream<FieldError> hasSensibleYears(Terms terms, Indicator indicator, int thisYear) {
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

    private static Stream<FieldError> hasMilestonesOnTheWay(Terms terms, Indicator indicator, int thisYear) {
        var milestones = terms.milestones();
        if (milestones.isEmpty()) {
            return Stream.empty();
        }
        var baseline = terms.baseline();
        var aim = terms.aim();
        if (!moves(indicator) || baseline == null || aim == null) {
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
            if (!between(value, milestone.value(), aim)) {
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

    /** As text, since a message would write 2026 as 2,026. */
    private static String year(int year) {
        return Integer.toString(year);
    }

    private static Stream<FieldError> when(boolean broken, FieldError fieldError) {
        return broken ? Stream.of(fieldError) : Stream.empty();
    }
}
