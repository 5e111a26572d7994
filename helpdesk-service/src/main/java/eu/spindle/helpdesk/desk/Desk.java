package eu.spindle.helpdesk.desk;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The help desk of one association.
 *
 * @param name of the association, or null when it has told none
 * @param language in which it speaks to people whose language is unknown
 * @param status whether it takes part at present
 * @param hours when somebody is there to answer
 */
public record Desk(
        UUID association,
        String programme,
        String slug,
        @Nullable String name,
        String country,
        Locale language,
        Status status,
        SupportHours hours) {

    /** Whether the association takes part: a suspended one changes nothing and sends nothing, a closed one is gone. */
    public enum Status {
        ACTIVE,
        SUSPENDED,
        CLOSED;

        /** The name in the database. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The status as it is told; whoever is not suspended nor closed takes part. */
        public static Status of(@Nullable String code) {
            return Arrays.stream(values())
                    .filter(status -> status.code().equals(code))
                    .findFirst()
                    .orElse(ACTIVE);
        }
    }

    /** Where the clock of its support hours stands. */
    public ZoneId zone() {
        return hours.zone();
    }

    /** What to call it in a mail. */
    public String title() {
        return name == null ? slug : name;
    }
}
