package eu.spindle.commitments.pledge;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a pledge.
 *
 * @param act past participle, e.g. {@code returned}
 * @param by person id, or null when a rule did it
 */
record Step(
        Instant at,
        String act,
        int revision,
        @Nullable UUID by,
        @Nullable String reason) {}
