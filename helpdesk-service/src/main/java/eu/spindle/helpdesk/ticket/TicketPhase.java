package eu.spindle.helpdesk.ticket;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where the enterprise stands with the programme: before, during or after it adopts it. */
public enum TicketPhase {
    BEFORE,
    DURING,
    AFTER;

    /** The name in API, database and events. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with that code, if there is one. */
    public static Optional<TicketPhase> of(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}
