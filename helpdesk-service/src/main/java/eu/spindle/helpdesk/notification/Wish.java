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
 */
public record Wish(
        UUID id,
        String template,
        Addressee to,
        Map<String, String> arguments,
        @Nullable String link,
        Instant at) {

    public Wish {
        arguments = Map.copyOf(arguments);
    }
}
