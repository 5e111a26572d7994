package eu.spindle.helpdesk.notification;

import eu.spindle.helpdesk.directory.Addressee;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to notify people.
 *
 * @param id identifies the request; repeating it has no effect
 * @param arguments values for the template's placeholders
 * @param link path in the association's pages, without a leading slash, or null
 * @param deduplicationKey a reader gets one notification of a template with the same key; null for no limit
 * @param thread the conversation that the mails belong to, or null
 */
public record NotificationRequest(
        UUID id,
        String template,
        Addressee to,
        Map<String, String> arguments,
        @Nullable String link,
        Instant at,
        @Nullable String deduplicationKey,
        @Nullable MailThread thread) {

    public NotificationRequest {
        arguments = Map.copyOf(arguments);
    }

    /** A request without a conversation. */
    public NotificationRequest(
            UUID id, String template, Addressee to, Map<String, String> arguments, @Nullable String link, Instant at) {
        this(id, template, to, arguments, link, at, null, null);
    }
}
