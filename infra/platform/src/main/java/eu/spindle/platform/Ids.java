package eu.spindle.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Creates ids. */
public final class Ids {

    private Ids() {}

    /** Returns a new id that sorts by its time of creation (UUIDv7), for everything but tenants. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** A new id that reveals nothing (UUIDv4), for tenants. */
    public static UUID random() {
        return UUID.randomUUID();
    }

    /** Returns the tenant id of a programme's sector body. */
    public static UUID ofSectorBody(String programme) {
        return UUID.nameUUIDFromBytes(("programme:" + programme).getBytes(StandardCharsets.UTF_8));
    }
}
