package eu.spindle.helpdesk.servicelevel;

import eu.spindle.helpdesk.ticket.TicketState;
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

    /** Why a time range is not counted: there is no support, or the ticket is in a state that stops its clocks. */
    enum ExclusionReason implements Code {
        OUTSIDE_SUPPORT_HOURS,
        WAITING_FOR_REQUESTER,
        ON_HOLD,
        RESOLVED,
        CLOSED;

        static ExclusionReason of(TicketState state) {
            return switch (state) {
                case WAITING_FOR_REQUESTER -> WAITING_FOR_REQUESTER;
                case ON_HOLD -> ON_HOLD;
                case RESOLVED -> RESOLVED;
                case CLOSED -> CLOSED;
                case NEW, OPEN -> throw new IllegalArgumentException("The state does not stop clocks: " + state);
            };
        }
    }

    boolean isOpen() {
        return endedAt == null;
    }

    /**
     * A time range of the clock.
     *
     * @param counted whether it was counted
     * @param reason why it was not counted; null if counted
     */
    record TimeRange(
            Instant from,
            Instant to,
            boolean counted,
            @Nullable ExclusionReason reason) {}
}
