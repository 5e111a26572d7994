package eu.spindle.helpdesk.ticket;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kind of help asked for. */
public enum TicketKind {
    INFORMATION,
    GUIDANCE,
    SUPPORT,
    CONSULTATION;

    /** The code in API, database and events. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Finds the kind with that code. */
    public static Optional<TicketKind> of(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}
