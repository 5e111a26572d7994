package eu.spindle.helpdesk.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notification of a person.
 *
 * @param link path of the page it links to, or null
 */
record NotificationResponse(
        UUID id,
        String template,
        String subject,
        String text,
        @Nullable String link,
        String language,
        Instant notifiedAt,
        @Nullable Instant readAt) {}
