package eu.spindle.monitoring.reopening;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
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
    enum State {
        OPEN,
        GRANTED,
        DECLINED;

        /** The name in the API and in the database. */
        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<State> of(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code().equals(code))
                    .findFirst();
        }
    }
}
