package eu.spindle.commitments.pledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a pledge.
 *
 * @param by person id, or null when a rule did it
 * @param reason somebody's words, or the code of a rule's reason
 * @param byToken the name of the API token by which the person acted, or null
 */
record HistoryEntry(
        Instant at,
        Action act,
        int revision,
        @Nullable UUID by,
        @Nullable String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String byToken) {

    /** What can be done with a pledge, as what was done. */
    enum Action {
        DRAFTED,
        EDITED,
        SUBMITTED,
        RETURNED,
        ACCEPTED,
        AMENDED,
        RESTATED,
        AMENDMENT_DROPPED,
        WITHDRAWN,
        ACHIEVED,
        NOT_ACHIEVED,
        REOPENED,
        DELISTED;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    HistoryEntry by(String token) {
        return new HistoryEntry(at, act, revision, by, reason, token);
    }
}
