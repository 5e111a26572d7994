package eu.spindle.helpdesk.servicelevel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is promised to happen in time. */
enum ClockKind {
    /** Somebody answers for the first time; from the question. */
    FIRST_RESPONSE,
    /** Somebody answers again; from the first message that no answer has followed yet. */
    NEXT_RESPONSE,
    /** The question is resolved; from the question. */
    SOLUTION,
    /** The requester hears something every so many days while the question is open. */
    UPDATE;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
