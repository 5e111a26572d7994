package eu.spindle.helpdesk.desk;

import eu.spindle.platform.code.Code;
import eu.spindle.platform.code.Codes;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The help desk of one association.
 *
 * @param name of the association, or null if unknown
 * @param language language for people whose language is unknown
 * @param status the status of the association
 * @param hours support hours
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

    /** The status of an association: a suspended one changes and sends nothing, a closed one is deleted. */
    public enum Status implements Code {
        ACTIVE,
        SUSPENDED,
        CLOSED;

        /** Returns the status with that code; active for any other one. */
        public static Status of(@Nullable String code) {
            return Codes.find(Status.class, code).orElse(ACTIVE);
        }
    }

    /** Returns the time zone of the support hours. */
    public ZoneId zone() {
        return hours.zone();
    }

    /** Returns the name used in mails. */
    public String title() {
        return name == null ? slug : name;
    }
}
