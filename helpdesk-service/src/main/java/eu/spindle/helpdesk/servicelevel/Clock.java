package eu.spindle.helpdesk.servicelevel;

import eu.spindle.platform.code.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service level target of one ticket with its progress.
 *
 * @param target allowed time
 * @param elapsed counted time so far
 * @param dueAt when the target is reached, or null while the clock is stopped
 * @param warnAt when three quarters of the target are reached, or null while the clock is stopped
 * @param endedAt when the target's event happened, or null
 * @param breakdown every time range from the start to the end or to now, counted or left out
 */
record Clock(
        ClockKind kind,
        State state,
        Duration target,
        Duration elapsed,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant warnAt,
        @Nullable Instant endedAt,
        List<TimeRange> breakdown) {

    /** The state of a clock. */
    enum State implements Code {
        RUNNING,
        PAUSED,
        MET,
        MISSED
    }

    boolean isOpen() {
        return endedAt == null;
    }

    /**
     * A time range of the clock.
     *
     * @param counted whether it was counted
     * @param reason why it was not counted: outside-support-hours, waiting-for-requester, on-hold, resolved or closed;
     *     null if counted
     */
    record TimeRange(
            Instant from,
            Instant to,
            boolean counted,
            @Nullable String reason) {}
}
