package eu.spindle.helpdesk.servicelevel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The kinds of service level targets. */
enum ClockKind {
    /** Time from the question to the first answer. */
    FIRST_RESPONSE,
    /** Time from the first unanswered message to the next answer. */
    NEXT_RESPONSE,
    /** Time from the question to the solution. */
    SOLUTION,
    /** Days between messages to the requester while the ticket is open. */
    UPDATE;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
