package eu.spindle.helpdesk.ticket;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a ticket stands. */
public enum TicketState {
    NEW,
    OPEN,
    WAITING_FOR_REQUESTER,
    ON_HOLD,
    RESOLVED,
    CLOSED;

    /** The name in API, database and events. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with that code, if there is one. */
    public static Optional<TicketState> of(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }

    /** Whether nothing is to be done until somebody asks again. */
    public boolean over() {
        return this == RESOLVED || this == CLOSED;
    }

    /** Whether time does not count against the desk. */
    public boolean stopsClocks() {
        return this != NEW && this != OPEN;
    }
}
