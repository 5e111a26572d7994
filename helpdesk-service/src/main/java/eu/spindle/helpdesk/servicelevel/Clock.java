package eu.spindle.helpdesk.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One promise on one ticket, and how its due time comes about.
 *
 * @param target how much may pass
 * @param elapsed how much has passed, of what counts
 * @param dueAt when the target is reached, or null while the clock is stopped
 * @param warnAt when three quarters of the target are reached, or null while the clock is stopped
 * @param endedAt when what was promised happened, or null
 * @param working every stretch from the start to the end or to now, counted or left out
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
        List<TimeRange> working) {

    /** How a clock stands. */
    enum State {
        RUNNING,
        PAUSED,
        MET,
        MISSED;

        @com.fasterxml.jackson.annotation.JsonValue
        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    boolean open() {
        return endedAt == null;
    }

    /**
     * A stretch of the clock's life.
     *
     * @param counted whether it was counted
     * @param reason why not: outside-support-hours, waiting-for-requester, on-hold, resolved or closed; null if counted
     */
    record TimeRange(
            Instant from,
            Instant to,
            boolean counted,
            @Nullable String reason) {}
}
