package eu.spindle.helpdesk.ticket;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The state of a ticket. */
public enum TicketState {
    NEW,
    OPEN,
    WAITING_FOR_REQUESTER,
    ON_HOLD,
    RESOLVED,
    CLOSED;

    /** The code in API, database and events. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Finds the state with that code. */
    public static Optional<TicketState> of(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }

    /** Whether nothing is to do unless the requester replies. */
    public boolean isFinished() {
        return this == RESOLVED || this == CLOSED;
    }

    /** Whether service level clocks pause in this state. */
    public boolean stopsClocks() {
        return this != NEW && this != OPEN;
    }
}
