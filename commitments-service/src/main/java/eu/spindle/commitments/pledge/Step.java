package eu.spindle.commitments.pledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a pledge.
 *
 * @param act past participle, e.g. {@code returned}
 * @param by person id, or null when a rule did it
 * @param byToken the name of the API token by which the person acted, or null
 */
record Step(
        Instant at,
        String act,
        int revision,
        @Nullable UUID by,
        @Nullable String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String byToken) {

    Step by(String token) {
        return new Step(at, act, revision, by, reason, token);
    }
}
