package eu.spindle.commitments.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.spindle.platform.number.Rational;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

    private static final UUID CYCLE = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @Test
    void hasAValueOnlyWhenItsStateSaysSo() {
        for (var state : List.of(FigureState.MISSING, FigureState.NOT_APPLICABLE)) {
            assertThatIllegalArgumentException().isThrownBy(() -> figure(state, Rational.ONE, false, null));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> figure(FigureState.VALUE, null, false, null));
    }

    @ParameterizedTest
    @CsvSource({"false, , false", "true, , true", "true, 2026-06-30, true", "true, 2026-06-29, false"})
    void isEvidencedUpToTheLastDayOfItsEvidence(boolean evidenced, LocalDate until, boolean expected) {
        assertThat(figure(FigureState.VALUE, Rational.ONE, evidenced, until).evidencedOn(DAY))
                .isEqualTo(expected);
    }

    @Test
    void hasTheSameContentWhenValueAndEvidenceAreTheSame() {
        var figure = figure(FigureState.VALUE, Rational.of(1, 3), false, null);
        assertThat(figure.hasSameContentAs(figure(FigureState.VALUE, Rational.of(2, 6), false, null)))
                .isTrue();
        assertThat(figure.hasSameContentAs(figure(FigureState.VALUE, Rational.of(1, 4), false, null)))
                .isFalse();
        assertThat(figure.hasSameContentAs(figure(FigureState.VALUE, Rational.of(1, 3), true, null)))
                .isFalse();
        assertThat(figure.hasSameContentAs(figure(FigureState.MISSING, null, false, null)))
                .isFalse();
    }

    @Test
    void looksTheSameWhenTheRoundedValueIs() {
        var exact = figure(FigureState.VALUE, Rational.of(1, 3), false, null);
        var rounded = figure(FigureState.VALUE, Rational.of(new BigDecimal("0.333333333333")), true, null);
        assertThat(exact.showsSameValueAs(rounded)).isTrue();
        assertThat(exact.showsSameValueAs(figure(FigureState.VALUE, Rational.of(1, 4), false, null)))
                .isFalse();
        var missing = figure(FigureState.MISSING, null, false, null);
        assertThat(exact.showsSameValueAs(missing)).isFalse();
        assertThat(missing.showsSameValueAs(missing)).isTrue();
    }

    @Test
    void isTheSameButForTheMarkWhenItIsRestated() {
        var figure = figure(FigureState.VALUE, Rational.of(1, 3), true, DAY);
        assertThat(figure.restated()).isFalse();
        assertThat(figure.withRestatement().restated()).isTrue();
        assertThat(figure.withRestatement().hasSameContentAs(figure)).isTrue();
    }

    /** A restated figure shows the value that its year had last. */
    @Test
    void isComparedWithTheLastOtherValueOfItsYear() {
        var points = List.of(point(2025, 5), point(2026, 10), point(2026, 10), point(2026, 12), point(2027, 1));
        assertThat(points.get(3).previous(points)).contains(points.get(2));
        assertThat(points.get(2).previous(points)).isEmpty();
        assertThat(points.get(4).previous(points)).isEmpty();
    }

    private static ProgressPoint point(int year, int value) {
        var figure =
                new Figure("X-1.1", year, CYCLE, "1.0", FigureState.VALUE, Rational.of(value, 1), false, null, false);
        return new ProgressPoint(UUID.randomUUID(), 1, figure, Instant.EPOCH);
    }

    private static Figure figure(FigureState state, Rational value, boolean evidenced, LocalDate until) {
        return new Figure("X-1.1", 2026, CYCLE, "1.0", state, value, evidenced, until, false);
    }
}
