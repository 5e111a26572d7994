package eu.spindle.monitoring.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.spindle.platform.error.DomainException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days that end in the association's time zone. */
class WindowTest {

    private static final ZoneId ATHENS = ZoneId.of("Europe/Athens");

    /** The clock goes back on 25 October 2026, so that the due day has 25 hours. */
    private final Window window =
            new Window(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 25), LocalDate.of(2026, 11, 8));

    @ParameterizedTest
    @CsvSource({
        "2026-09-30T20:59:59Z,PLANNED",
        "2026-09-30T21:00:00Z,OPEN",
        "2026-10-25T21:59:59Z,OPEN",
        "2026-10-25T22:00:00Z,GRACE",
        "2026-11-08T21:59:59Z,GRACE",
        "2026-11-08T22:00:00Z,CLOSED"
    })
    void changesStateAtMidnightThere(Instant now, CycleState state) {
        assertThat(window.stateAt(now, ATHENS)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-01T00:00:00Z,2026-09-30T21:00:00Z",
        "2026-10-01T00:00:00Z,2026-10-25T22:00:00Z",
        "2026-10-30T00:00:00Z,2026-11-08T22:00:00Z"
    })
    void findsTheNextChangeOfState(Instant now, Instant turn) {
        assertThat(window.nextTransition(now, ATHENS)).isEqualTo(turn);
        assertThat(window.stateAt(turn, ATHENS)).isNotEqualTo(window.stateAt(turn.minusNanos(1), ATHENS));
    }

    @Test
    void refusesDaysInTheWrongOrder() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        assertThatThrownBy(() -> new Window(day, day.minusDays(1), day)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> new Window(day, day, day.minusDays(1))).isInstanceOf(DomainException.class);
    }
}
