package eu.spindle.helpdesk.ticket;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The enterprise's stage in the programme: before, during or after adoption. */
public enum TicketPhase {
    BEFORE,
    DURING,
    AFTER;

    /** The code in API, database and events. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Finds the phase with that code. */
    public static Optional<TicketPhase> of(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}
