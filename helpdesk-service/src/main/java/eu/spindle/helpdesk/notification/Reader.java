package eu.spindle.helpdesk.notification;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is told something.
 *
 * @param id of the membership or invitation
 * @param person who reads it in the application, or null while nobody has accepted the invitation
 * @param email where it is mailed to, or null
 * @param language the reader's, or null when it is not known
 * @param link where the letter leads instead of the wish's own link: an invitation's path, or null
 */
record Reader(
        UUID id,
        @Nullable UUID person,
        String name,
        @Nullable String email,
        @Nullable Locale language,
        String role,
        @Nullable String enterpriseName,
        @Nullable String link) {}
