package eu.spindle.helpdesk.ticket;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The urgency of a ticket. */
public enum TicketPriority {
    LOW,
    NORMAL,
    HIGH,
    URGENT;

    /** The code in API, database and events. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Finds the priority with that code. */
    public static Optional<TicketPriority> of(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}
