package eu.spindle.monitoring.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.spindle.platform.error.DomainException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a firm can report: in the time of the cycle, and in its own extension. */
class FirmWindowTest {

    private static final ZoneId ATHENS = ZoneId.of("Europe/Athens");
    private static final Instant OPEN = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant CLOSED = Instant.parse("2026-05-01T00:00:00Z");

    private final Cycle cycle = new Cycle(
            UUID.randomUUID(),
            2025,
            new Window(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 14)),
            ATHENS,
            "1.0",
            List.of("waste"),
            OPEN);

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:00Z, , false",
        "2026-01-01T00:00:00Z, 2026-06-10, false",
        "2026-03-01T00:00:00Z, , true",
        "2026-04-10T00:00:00Z, , true",
        "2026-05-01T00:00:00Z, , false",
        "2026-06-10T20:59:59Z, 2026-06-10, true",
        "2026-06-10T21:00:00Z, 2026-06-10, false"
    })
    void takesFiguresWhileTheCycleOrTheExtensionLasts(Instant now, LocalDate until, boolean takes) {
        assertThat(window(until).takesFigures(now)).isEqualTo(takes);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31T20:59:59Z, , true",
        "2026-03-31T21:00:00Z, , false",
        "2026-04-10T00:00:00Z, 2026-04-10, true",
        "2026-04-11T00:00:00Z, 2026-04-10, false",
        "2026-03-20T00:00:00Z, 2026-03-10, true"
    })
    void isInTimeByTheLaterOfBothDays(Instant at, LocalDate until, boolean inTime) {
        assertThat(window(until).inTime(at)).isEqualTo(inTime);
    }

    @ParameterizedTest
    @CsvSource({", 2026-03-31", "2026-03-30, 2026-03-31", "2026-03-31, 2026-03-31", "2026-04-10, 2026-04-10"})
    void isDueOnTheLaterOfBothDays(LocalDate until, LocalDate due) {
        assertThat(window(until).due()).isEqualTo(due);
        assertThat(window(until).extended().isPresent()).isEqualTo(until != null);
    }

    @Test
    void isExtendedToLaterDaysOnlyWhileOpen() {
        assertThat(code(() -> cycle.extend(LocalDate.of(2026, 3, 30), LocalDate.of(2026, 4, 14), OPEN)))
                .isEqualTo("due extension-shortens");
        assertThat(code(() -> cycle.extend(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 13), OPEN)))
                .isEqualTo("graceEnd extension-shortens");
        cycle.extend(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 14), OPEN);
        cycle.extend(LocalDate.of(2026, 4, 20), LocalDate.of(2026, 4, 30), OPEN);
        assertThat(cycle.window())
                .isEqualTo(new Window(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 4, 20), LocalDate.of(2026, 4, 30)));
        assertThat(code(() -> cycle.extend(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 1), CLOSED)))
                .isEqualTo("cycle-closed");
    }

    @Test
    void isClosedBeforeItsTimeAndReopened() {
        assertThat(code(() -> cycle.reopen(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 1), OPEN)))
                .isEqualTo("cycle-not-closed");
        cycle.close(OPEN);
        assertThat(cycle.stateAt(OPEN)).isEqualTo(CycleState.CLOSED);
        assertThat(cycle.closedAt()).isEqualTo(OPEN);
        assertThat(cycle.nextTransition(OPEN)).isEqualTo(Instant.MAX);
        assertThat(code(() -> cycle.close(OPEN))).isEqualTo("cycle-closed");
        assertThat(code(() -> cycle.reopen(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 6, 1), CLOSED)))
                .isEqualTo("due reopening-over");
        cycle.reopen(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 1), CLOSED);
        assertThat(cycle.stateAt(CLOSED)).isEqualTo(CycleState.OPEN);
        assertThat(cycle.nextTransition(CLOSED)).isEqualTo(Instant.parse("2026-05-01T21:00:00Z"));
        assertThat(cycle.closedAt()).isNull();
    }

    @Test
    void announcesEachStateOnce() {
        assertThat(cycle.announce(OPEN)).isFalse();
        assertThat(cycle.announce(CLOSED)).isTrue();
        assertThat(cycle.announce(CLOSED)).isFalse();
    }

    private FirmWindow window(LocalDate until) {
        var extension = until == null ? null : new Extension(UUID.randomUUID(), until, "Illness", OPEN);
        return new FirmWindow(cycle, extension);
    }

    private static String code(ThrowingCallable action) {
        var refused = catchThrowableOfType(DomainException.class, action);
        return refused.fieldErrors().isEmpty()
                ? refused.fieldError().code()
                : refused.fieldErrors().getFirst().field() + " "
                        + refused.fieldErrors().getFirst().code();
    }
}
