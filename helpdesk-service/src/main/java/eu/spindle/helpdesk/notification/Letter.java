package eu.spindle.helpdesk.notification;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person.
 *
 * @param id the same for the same mail, so that asking twice sends once
 * @param replyTo where answers go, or null for the desk's own address
 * @param text plain; the HTML part is made from it
 * @param messageId without angle brackets, unlike any other
 * @param inReplyTo the mail it follows, or null
 * @param references the mails before it, oldest first
 */
public record Letter(
        UUID id,
        String recipient,
        String recipientName,
        @Nullable String replyTo,
        Locale language,
        String subject,
        String text,
        @Nullable String link,
        String messageId,
        @Nullable String inReplyTo,
        List<String> references) {

    public Letter {
        subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        recipientName = recipientName.replaceAll("\\p{Cntrl}+", " ").strip();
        references = List.copyOf(references);
    }
}
