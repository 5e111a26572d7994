package eu.spindle.commitments.progress;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.commitments.catalogue.content.Band;
import eu.spindle.commitments.catalogue.content.Direction;
import eu.spindle.commitments.catalogue.content.Indicator;
import eu.spindle.commitments.catalogue.content.IndicatorKind;
import eu.spindle.commitments.pledge.PledgeTarget;
import eu.spindle.platform.number.Rational;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressReasonTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @ParameterizedTest
    @CsvSource({
        // direction, baseline 2024, target 2028, value of 2026, reason
        "DOWN, 1000, 800, 800, target-reached",
        "DOWN, 1000, 800, 900, on-plan",
        "DOWN, 1000, 800, 910, near-plan",
        "DOWN, 1000, 800, 910.01, behind-plan",
        "DOWN, 1000, 800, 999.99, behind-plan",
        "DOWN, 1000, 800, 1000, no-change",
        "DOWN, 1000, 800, 1000.01, worse-than-baseline",
        "UP, -4, 2, -1, on-plan",
        "UP, -4, 2, -5, worse-than-baseline",
        "ZERO, 3, 0, 0, target-reached",
        "ZERO, 3, 0, 1, above-zero",
        "BAND, 90, , 55, target-reached",
        "BAND, 90, , 75, on-plan",
        "BAND, 90, , 80, outside-band"
    })
    void isExactOnTheLimit(
            Direction direction, BigDecimal baseline, BigDecimal target, BigDecimal value, String reason) {
        assertThat(reason(direction, baseline, target, value, false, null)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "0, false, , answered-no",
        "1, false, , no-evidence",
        "1, true, 2026-06-29, evidence-expired",
        "1, true, 2026-06-30, target-reached",
        "1, true, , target-reached"
    })
    void ofAYesIsItsEvidence(BigDecimal value, boolean evidenced, LocalDate until, String reason) {
        assertThat(reason(Direction.YES, null, null, value, evidenced, until)).isEqualTo(reason);
    }

    @Test
    void isTheDefinitionWhereFiguresCannotBeCompared() {
        var target = target(Direction.DOWN, new BigDecimal(10), new BigDecimal(5));
        var figure = figure(FigureState.VALUE, Rational.ONE, false, null);
        assertThat(ProgressReason.of(
                        Progress.notComparable(target, figure, ProgressStatus.DEFINITION_CHANGED),
                        Direction.DOWN,
                        figure))
                .isEqualTo(ProgressReason.DEFINITION_CHANGED);
    }

    @Test
    void isWhatTheYearLacks() {
        var target = target(Direction.DOWN, new BigDecimal(10), new BigDecimal(5));
        var missing = figure(FigureState.MISSING, null, false, null);
        assertThat(ProgressReason.of(Progress.of(target, missing, TODAY), Direction.DOWN, missing))
                .isEqualTo(ProgressReason.FIGURE_MISSING);
        var divided = figure(FigureState.NOT_APPLICABLE, null, false, null);
        assertThat(ProgressReason.of(Progress.of(target, divided, TODAY), Direction.DOWN, divided))
                .isEqualTo(ProgressReason.NOT_APPLICABLE);
    }

    private static String reason(
            Direction direction,
            BigDecimal baseline,
            BigDecimal target,
            BigDecimal value,
            boolean evidenced,
            LocalDate until) {
        var figure = figure(FigureState.VALUE, Rational.of(value), evidenced, until);
        var progress = Progress.of(target(direction, baseline, target), figure, TODAY);
        return ProgressReason.of(progress, direction, figure).code();
    }

    private static Figure figure(FigureState state, Rational value, boolean evidenced, LocalDate until) {
        return new Figure("X-1.1", 2026, UUID.randomUUID(), "1.0", state, value, evidenced, until, false);
    }

    private static PledgeTarget target(Direction direction, BigDecimal baseline, BigDecimal target) {
        var band = direction == Direction.BAND ? new Band(new BigDecimal(50), new BigDecimal(60)) : null;
        var indicator = new Indicator("X-1.1", "X-1", "%", direction, IndicatorKind.OUTCOME, band, null, List.of());
        return new PledgeTarget(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                indicator,
                "1.0",
                baseline,
                2024,
                target,
                2028,
                new TreeMap<>());
    }
}
