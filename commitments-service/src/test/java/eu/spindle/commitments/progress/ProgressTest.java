package eu.spindle.commitments.progress;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.commitments.catalogue.content.Band;
import eu.spindle.commitments.catalogue.content.Direction;
import eu.spindle.commitments.catalogue.content.Indicator;
import eu.spindle.commitments.catalogue.content.IndicatorKind;
import eu.spindle.commitments.pledge.PledgeTarget;
import eu.spindle.platform.number.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @ParameterizedTest
    @CsvSource({
        // direction, baseline 2024, target 2028, year, value, percent, expected percent, status
        "DOWN, 1000, 800, 2024, 1000, 0.0, 0.0, on-track",
        "DOWN, 1000, 800, 2025, 950, 25.0, 25.0, on-track",
        "DOWN, 1000, 800, 2026, 900, 50.0, 50.0, on-track",
        "DOWN, 1000, 800, 2026, 910, 45.0, 50.0, on-track",
        "DOWN, 1000, 800, 2026, 910.01, 45.0, 50.0, at-risk",
        "DOWN, 1000, 800, 2026, 940, 30.0, 50.0, at-risk",
        "DOWN, 1000, 800, 2026, 940.01, 30.0, 50.0, off-track",
        "DOWN, 1000, 800, 2026, 1100, -50.0, 50.0, off-track",
        "DOWN, 1000, 800, 2026, 5000, -100.0, 50.0, off-track",
        "DOWN, 1000, 800, 2026, 0, 150.0, 50.0, on-track",
        "DOWN, 1000, 800, 2024, 1000.01, 0.0, 0.0, off-track",
        "UP, 10, 13, 2027, 12, 66.7, 75.0, at-risk",
        "UP, 10, 13, 2028, 12.7, 90.0, 100.0, on-track",
        "UP, 10, 13, 2031, 13, 100.0, 100.0, on-track",
        "UP, -4, 2, 2026, -1, 50.0, 50.0, on-track",
        "UP, 0, 0.3, 2025, 0.1, 33.3, 25.0, on-track"
    })
    void isTheShareOfTheWayFromBaselineToTarget(
            Direction direction,
            BigDecimal baseline,
            BigDecimal target,
            int year,
            BigDecimal value,
            String percent,
            String expected,
            String status) {
        var progress =
                Progress.of(pledgeTarget(direction, null, baseline, target, Map.of()), figure(year, value), TODAY);
        assertThat(progress.made().percent().toPlainString()).isEqualTo(percent);
        assertThat(progress.expected().percent().toPlainString()).isEqualTo(expected);
        assertThat(progress.status().code()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"2024, 0.0", "2025, 5.0", "2026, 10.0", "2027, 55.0", "2028, 100.0", "2029, 100.0", "2020, 0.0"})
    void isExpectedThroughTheMilestones(int year, String expected) {
        var pledgeTarget = pledgeTarget(
                Direction.DOWN, null, new BigDecimal(1000), new BigDecimal(800), Map.of(2026, new BigDecimal(980)));
        assertThat(ExpectedProgress.of(pledgeTarget).in(year).percent().toPlainString())
                .isEqualTo(expected);
    }

    @Test
    void isExpectedInEachYearFromTheBaselineToTheTarget() {
        var pledgeTarget = pledgeTarget(Direction.DOWN, null, new BigDecimal(1000), new BigDecimal(800), Map.of());
        assertThat(ExpectedProgress.of(pledgeTarget).byYear())
                .isEqualTo(Map.of(
                        2024,
                        Rational.ZERO,
                        2025,
                        Rational.of(1, 4),
                        2026,
                        Rational.of(1, 2),
                        2027,
                        Rational.of(3, 4),
                        2028,
                        Rational.ONE));
    }

    @ParameterizedTest
    @CsvSource({"0, on-track, true", "0.000, on-track, true", "1, off-track, false", "0.001, off-track, false"})
    void isMetOnlyAtZeroWhereTheDirectionIsZero(BigDecimal value, String status, boolean met) {
        var progress = Progress.of(
                pledgeTarget(Direction.ZERO, null, new BigDecimal(3), null, Map.of()), figure(2026, value), TODAY);
        assertThat(progress.status().code()).isEqualTo(status);
        assertThat(progress.met()).isEqualTo(met);
        assertThat(progress.made()).isEqualTo(met ? Rational.ONE : Rational.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        // baseline, value, distance, percent, status (2026: half of the way is expected)
        "2.2, 1.2, 0, 100.0, on-track",
        "2.2, 0.9, 0, 100.0, on-track",
        "2.2, 1.7, 0.5, 50.0, on-track",
        "2.2, 1.8, 0.6, 40.0, at-risk",
        "2.2, 2.0, 0.8, 20.0, off-track",
        "2.2, 4.2, 3.0, -100.0, off-track",
        "0.5, 0.7, 0.2, 50.0, on-track",
        "1.0, 1.3, 0.1, 0.0, off-track"
    })
    void isTheDistanceToTheBand(
            BigDecimal baseline, BigDecimal value, BigDecimal distance, String percent, String status) {
        var band = new Band(new BigDecimal("0.9"), new BigDecimal("1.2"));
        var progress =
                Progress.of(pledgeTarget(Direction.BAND, band, baseline, null, Map.of()), figure(2026, value), TODAY);
        assertThat(progress.distance()).isEqualTo(Rational.of(distance));
        assertThat(progress.made().percent().toPlainString()).isEqualTo(percent);
        assertThat(progress.status().code()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "1, true, , on-track",
        "1, true, 2026-06-30, on-track",
        "1, true, 2026-06-29, off-track",
        "1, false, , off-track",
        "0, true, 2030-01-01, off-track"
    })
    void isMetByAYesWithEvidenceThatIsValidToday(
            BigDecimal value, boolean evidenced, LocalDate validUntil, String status) {
        var figure = new Figure(
                "X-1.1",
                2026,
                UUID.randomUUID(),
                "1.0",
                FigureState.VALUE,
                Rational.of(value),
                evidenced,
                validUntil,
                false);
        var progress = Progress.of(pledgeTarget(Direction.YES, null, null, null, Map.of()), figure, TODAY);
        assertThat(progress.status().code()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        // a target of 800 in 2028
        "2027, 700, false",
        "2028, 800.1, false",
        "2028, 800, true",
        "2028, 700, true",
        "2030, 800, true",
        "2030, 900, false"
    })
    void achievesThePledgeFromTheTargetYearOn(int year, BigDecimal value, boolean achieved) {
        var target = pledgeTarget(Direction.DOWN, null, new BigDecimal(1000), new BigDecimal(800), Map.of());
        assertThat(Progress.achieves(target, figure(year, value), TODAY)).isEqualTo(achieved);
    }

    @Test
    void achievesNothingWithoutAValue() {
        var missing =
                new Figure("X-1.1", 2028, UUID.randomUUID(), "1.0", FigureState.MISSING, null, false, null, false);
        var target = pledgeTarget(Direction.DOWN, null, new BigDecimal(1000), new BigDecimal(800), Map.of());
        assertThat(Progress.achieves(target, missing, TODAY)).isFalse();
    }

    @Test
    void hasNoDataWithoutAValue() {
        for (var state : List.of(FigureState.MISSING, FigureState.NOT_APPLICABLE)) {
            var figure = new Figure("X-1.1", 2026, UUID.randomUUID(), "1.0", state, null, false, null, false);
            var progress = Progress.of(
                    pledgeTarget(Direction.UP, null, BigDecimal.ONE, BigDecimal.TEN, Map.of()), figure, TODAY);
            assertThat(progress.status()).isEqualTo(ProgressStatus.NO_DATA);
            assertThat(progress.made()).isNull();
        }
    }

    /** Compared with a computation in 50 digits, for a thousand random pledges of a fixed seed. */
    @Test
    void doesNotDependOnRounding() {
        var random = new Random(20260630);
        var digits = new MathContext(50);
        for (var i = 0; i < 1000; i++) {
            var baseline = decimal(random);
            var target = decimal(random);
            var value = decimal(random);
            if (baseline.compareTo(target) == 0) {
                continue;
            }
            var direction = target.compareTo(baseline) > 0 ? Direction.UP : Direction.DOWN;
            var year = 2022 + random.nextInt(9);
            var pledgeTarget = pledgeTarget(direction, null, baseline, target, Map.of());
            var progress = Progress.of(pledgeTarget, figure(year, value), TODAY);
            var made = value.subtract(baseline).divide(target.subtract(baseline), digits);
            var expected = new BigDecimal(Math.clamp(year - 2024, 0, 4)).divide(new BigDecimal(4), digits);
            assertThat(progress.status())
                    .as("%s from %s to %s in %d", value, baseline, target, year)
                    .isEqualTo(status(made, expected));
            assertThat(progress.met()).isEqualTo(made.compareTo(BigDecimal.ONE) >= 0);
            assertThat(progress.made()).isBetween(Rational.of(-1, 1), Rational.of(3, 2));
            // Going the same way in another unit changes nothing.
            var thousand = new BigDecimal(1000);
            var scaled = Progress.of(
                    pledgeTarget(direction, null, baseline.multiply(thousand), target.multiply(thousand), Map.of()),
                    figure(year, value.multiply(thousand)),
                    TODAY);
            assertThat(scaled).isEqualTo(progress);
        }
    }

    /** A way of 3/35 is 60 per cent of the 1/7 that is expected after one year; a figure of 12 digits falls short of it. */
    @Test
    void usesFractionsThatAreNoDecimals() {
        var pledgeTarget = new PledgeTarget(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                indicator(Direction.UP, null),
                "1.0",
                BigDecimal.ZERO,
                2023,
                new BigDecimal(5),
                2030,
                new TreeMap<>());
        assertThat(Progress.of(pledgeTarget, figure(2024, Rational.of(3, 7)), TODAY)
                        .status())
                .isEqualTo(ProgressStatus.AT_RISK);
        assertThat(Progress.of(pledgeTarget, figure(2024, new BigDecimal("0.428571428571")), TODAY)
                        .status())
                .isEqualTo(ProgressStatus.OFF_TRACK);
    }

    /**
     * Against whole numbers alone: the way made is {@code (value - baseline) / (target - baseline)} with the value as a
     * fraction, the way expected {@code passed / years}. A third of the cases lie exactly on a threshold, a third next
     * to one by less than any decimal of 30 digits shows.
     */
    @Test
    void isExactForFractionsOnAndNextToTheThresholds() {
        var random = new Random(20301231);
        for (var i = 0; i < 6000; i++) {
            var baseline = BigInteger.valueOf(random.nextInt(-5_000, 5_000));
            var target = BigInteger.valueOf(random.nextInt(-5_000, 5_000));
            if (baseline.equals(target)) {
                continue;
            }
            var years = random.nextInt(1, 12);
            var passed = random.nextInt(0, years + 1);
            var tenths = BigInteger.valueOf(random.nextBoolean() ? 9 : 6);
            // The value exactly on the threshold, over the denominator 10 * years.
            var above = baseline.multiply(BigInteger.valueOf(10L * years))
                    .add(target.subtract(baseline).multiply(tenths).multiply(BigInteger.valueOf(passed)));
            var below = BigInteger.valueOf(10L * years);
            var beside = BigInteger.TEN.pow(30).add(BigInteger.valueOf(random.nextInt(1000)));
            if (i % 3 == 1) {
                above = above.multiply(beside).add(BigInteger.valueOf(random.nextBoolean() ? 1 : -1));
                below = below.multiply(beside);
            } else if (i % 3 == 2) {
                above = BigInteger.valueOf(random.nextInt(-50_000, 50_000));
                below = BigInteger.valueOf(random.nextInt(1, 997));
            }
            var pledgeTarget = new PledgeTarget(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    1,
                    indicator(target.compareTo(baseline) > 0 ? Direction.UP : Direction.DOWN, null),
                    "1.0",
                    new BigDecimal(baseline),
                    2020,
                    new BigDecimal(target),
                    2020 + years,
                    new TreeMap<>());
            var progress = Progress.of(pledgeTarget, figure(2020 + passed, new Rational(above, below)), TODAY);
            // made >= share * expected, with the denominators multiplied out; the way may go downwards.
            var sign = BigInteger.valueOf(target.subtract(baseline).signum());
            var made = above.subtract(baseline.multiply(below))
                    .multiply(BigInteger.valueOf(10L * years))
                    .multiply(sign);
            var way = target.subtract(baseline).abs().multiply(below).multiply(BigInteger.valueOf(passed));
            var expected = made.compareTo(way.multiply(BigInteger.valueOf(9))) >= 0
                    ? ProgressStatus.ON_TRACK
                    : made.compareTo(way.multiply(BigInteger.valueOf(6))) >= 0
                            ? ProgressStatus.AT_RISK
                            : ProgressStatus.OFF_TRACK;
            assertThat(progress.status())
                    .as("%s/%s from %s to %s, year %d of %d", above, below, baseline, target, passed, years)
                    .isEqualTo(expected);
        }
    }

    private static ProgressStatus status(BigDecimal made, BigDecimal expected) {
        if (made.compareTo(expected.multiply(new BigDecimal("0.9"))) >= 0) {
            return ProgressStatus.ON_TRACK;
        }
        return made.compareTo(expected.multiply(new BigDecimal("0.6"))) >= 0
                ? ProgressStatus.AT_RISK
                : ProgressStatus.OFF_TRACK;
    }

    private static BigDecimal decimal(Random random) {
        return BigDecimal.valueOf(random.nextInt(-2_000, 20_000), random.nextInt(4));
    }

    private static Figure figure(int year, BigDecimal value) {
        return figure(year, Rational.of(value));
    }

    private static Figure figure(int year, Rational value) {
        return new Figure("X-1.1", year, UUID.randomUUID(), "1.0", FigureState.VALUE, value, false, null, false);
    }

    private static Indicator indicator(Direction direction, Band band) {
        return new Indicator("X-1.1", "X-1", "%", direction, IndicatorKind.OUTCOME, band, null, List.of());
    }

    private static PledgeTarget pledgeTarget(
            Direction direction,
            Band band,
            BigDecimal baseline,
            BigDecimal target,
            Map<Integer, BigDecimal> milestones) {
        return new PledgeTarget(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                indicator(direction, band),
                "1.0",
                baseline,
                2024,
                target,
                2028,
                new TreeMap<>(milestones));
    }
}
