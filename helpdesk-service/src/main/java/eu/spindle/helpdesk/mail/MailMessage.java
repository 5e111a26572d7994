package eu.spindle.helpdesk.mail;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person.
 *
 * @param id the same for the same mail, so that asking twice sends once
 * @param membership the recipient's, without which it is not sent any more, or null
 * @param invitation that it brings, without which it is not sent any more, or null
 * @param replyTo where answers go, or null for the desk's own address
 * @param text plain; the HTML part is made from it
 * @param messageId without angle brackets, unlike any other
 * @param inReplyTo the mail it follows, or null
 * @param references the mails before it, oldest first
 * @param despiteSuspension whether it goes out though the association is suspended, since it says just that
 */
public record MailMessage(
        UUID id,
        @Nullable UUID membership,
        @Nullable UUID invitation,
        String recipient,
        String recipientName,
        @Nullable String replyTo,
        Locale language,
        String subject,
        String text,
        @Nullable String link,
        String messageId,
        @Nullable String inReplyTo,
        List<String> references,
        boolean despiteSuspension) {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{Cntrl}\\p{Cf},;:<>()\"@]{1,64}@[^\\s\\p{Cntrl}\\p{Cf},;:<>()\"@]{1,190}");

    public MailMessage {
        if (!sendable(recipient)) {
            throw new IllegalArgumentException("No address that a mail can be sent to");
        }
        subject = SafeText.header(subject);
        recipientName = SafeText.header(recipientName);
        references = List.copyOf(references);
    }

    /** Whether a mail can be sent there: one address, which cannot bring further headers with it. */
    public static boolean sendable(@Nullable String address) {
        return address != null && ADDRESS.matcher(address).matches();
    }
}
