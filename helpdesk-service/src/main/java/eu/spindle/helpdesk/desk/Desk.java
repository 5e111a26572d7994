package eu.spindle.helpdesk.desk;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The help desk of one association.
 *
 * @param name of the association, or null when it has told none
 * @param language in which it speaks to people whose language is unknown
 * @param hours when somebody is there to answer
 */
public record Desk(
        UUID association,
        String programme,
        String slug,
        @Nullable String name,
        String country,
        Locale language,
        SupportHours hours) {

    /** Where the clock of its support hours stands. */
    public ZoneId zone() {
        return hours.zone();
    }

    /** What to call it in a mail. */
    public String title() {
        return name == null ? slug : name;
    }
}
