package eu.spindle.monitoring.reopening;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.spindle.platform.code.Code;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The request of a firm to reopen its closed figures of a cycle.
 *
 * @param reason why the firm asks, in its own words
 * @param until the last day that was granted
 * @param verdict the reason for the decision, in the association's words
 * @param version what to send back as {@code If-Match}
 */
record ReopeningRequest(
        UUID id,
        UUID cycle,
        UUID enterprise,
        String enterpriseName,
        String reason,
        State state,
        Instant askedAt,
        @JsonIgnore UUID askedBy,
        @Nullable LocalDate until,
        @Nullable String verdict,
        @Nullable Instant decidedAt,
        long version) {

    /** The states of a request. */
    enum State implements Code {
        OPEN,
        GRANTED,
        DECLINED;
    }
}
