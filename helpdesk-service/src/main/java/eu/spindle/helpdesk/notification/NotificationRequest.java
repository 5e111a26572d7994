package eu.spindle.helpdesk.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to tell somebody something.
 *
 * @param id the same for the same wish
 * @param arguments what the template names
 * @param link path in the association's pages, without a leading slash, or null
 * @param once what a reader is told once only, however often it is wished, or null
 * @param thread the conversation that its mails belong to, or null
 */
public record NotificationRequest(
        UUID id,
        String template,
        Addressee to,
        Map<String, String> arguments,
        @Nullable String link,
        Instant at,
        @Nullable String once,
        @Nullable MailThread thread) {

    public NotificationRequest {
        arguments = Map.copyOf(arguments);
    }

    /** A wish that stands for itself. */
    public NotificationRequest(
            UUID id, String template, Addressee to, Map<String, String> arguments, @Nullable String link, Instant at) {
        this(id, template, to, arguments, link, at, null, null);
    }
}
