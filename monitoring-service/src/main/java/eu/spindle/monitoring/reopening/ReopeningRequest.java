package eu.spindle.monitoring.reopening;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.spindle.platform.code.Code;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a firm asks for its closed figures of a cycle to be reopened.
 *
 * @param reason the firm's words
 * @param until the last day that was granted
 * @param verdict the association's words
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

    /** How far a request is. */
    enum State implements Code {
        OPEN,
        GRANTED,
        DECLINED;
    }
}
