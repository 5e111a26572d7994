package eu.spindle.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Makes the ids that Spindle gives to things. */
public final class Ids {

    private Ids() {}

    /** A new id that sorts by its time of birth (UUIDv7), for everything but tenants. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** A new id that reveals nothing (UUIDv4), for tenants. */
    public static UUID random() {
        return UUID.randomUUID();
    }

    /** The tenant id under which the sector body of a programme keeps what is its own. */
    public static UUID ofSectorBody(String programme) {
        return UUID.nameUUIDFromBytes(("programme:" + programme).getBytes(StandardCharsets.UTF_8));
    }
}
