package eu.spindle.helpdesk.notification;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is told something.
 *
 * @param id of the membership or invitation
 * @param kind by what she is known
 * @param person who reads it in the application, or null while nobody has accepted the invitation
 * @param email where it is mailed to, or null
 * @param language the reader's, or null when it is not known
 * @param enterprise that the role is held for, or null
 * @param enterpriseName its name where an invitation told it, or null
 * @param link where the mail leads instead of the request's own link: an invitation's path, or null
 */
public record Reader(
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

    /** By what somebody is known. */
    public enum Kind {
        MEMBER,
        INVITED,
        OUTSIDE
    }
}
