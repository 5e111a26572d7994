package eu.spindle.commitments.pledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One action in the history of a pledge.
 *
 * @param revision number of the latest revision at that time
 * @param by person id, or null when a rule acted
 * @param reason a person's words, or the code of a {@link RuleReason}; null when the action needs none
 * @param byToken name of the API token that the person used, or null
 */
record HistoryEntry(
        Instant at,
        PledgeAction action,
        int revision,
        @Nullable UUID by,
        @Nullable String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String byToken) {

    HistoryEntry withToken(String name) {
        return new HistoryEntry(at, action, revision, by, reason, name);
    }
}
