package eu.spindle.helpdesk.directory;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recipient of a notification.
 *
 * @param id of the membership or invitation
 * @param kind how the recipient is known
 * @param person who reads it in the application, or null for an open invitation
 * @param email mail address, or null
 * @param language the reader's language, or null if unknown
 * @param enterprise the firm that the role is held for, or null
 * @param enterpriseName its name if an invitation states it, or null
 * @param link path of an invitation that replaces the request's own link, or null
 */
public record Recipient(
        UUID id,
        Kind kind,
        @Nullable UUID person,
        String name,
        @Nullable String email,
        @Nullable Locale language,
        String role,
        @Nullable UUID enterprise,
        @Nullable String enterpriseName,
        @Nullable String link) {

    /** How a recipient is known. */
    public enum Kind {
        MEMBER,
        INVITED,
        OUTSIDE
    }
}
