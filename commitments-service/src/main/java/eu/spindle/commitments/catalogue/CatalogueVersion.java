package eu.spindle.commitments.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a programme's catalogue, as far as lists show it.
 *
 * @param sha256 of the pack it was loaded from, in hex
 */
record CatalogueVersion(
        UUID id,
        String version,
        State state,
        String sha256,
        Instant loadedAt,
        @Nullable Instant publishedAt) {

    /** How far a version has come. */
    enum State {
        DRAFT,
        IN_CONSULTATION,
        PUBLISHED,
        SUPERSEDED;

        @JsonValue
        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }

    /** Whether it may no longer change. */
    boolean frozen() {
        return state == State.PUBLISHED || state == State.SUPERSEDED;
    }
}
