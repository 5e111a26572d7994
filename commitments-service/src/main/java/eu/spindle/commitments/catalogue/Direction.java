package eu.spindle.commitments.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which way an indicator is to move. */
public enum Direction {
    /** Towards a higher target. */
    UP,
    /** Towards a lower target. */
    DOWN,
    /** Met only at zero. */
    ZERO,
    /** Into a band. */
    BAND,
    /** A yes, with valid evidence. */
    YES,
    /** Told for information and never judged. */
    INFO;

    /** The name in packs and in the API. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The direction of that name in a pack, if there is one. */
    public static Optional<Direction> of(String name) {
        return Arrays.stream(values())
                .filter(direction -> direction.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
