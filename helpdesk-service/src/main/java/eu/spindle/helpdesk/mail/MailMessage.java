package eu.spindle.helpdesk.mail;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person.
 *
 * @param id identifies the mail; adding it twice sends it once
 * @param membership the recipient's membership, which must be active when it is sent, or null
 * @param invitation the invitation it carries, which must be open when it is sent, or null
 * @param replyTo address for replies, or null for the desk's own address
 * @param text plain text; the HTML part is generated from it
 * @param messageId unique, without angle brackets
 * @param inReplyTo Message-ID of the mail it replies to, or null
 * @param references Message-IDs of the mails before it, oldest first
 * @param despiteSuspension whether it is sent although the association is suspended, because it announces the
 *     suspension
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
        if (!isSendable(recipient)) {
            throw new IllegalArgumentException("Not an address that a mail can be sent to");
        }
        subject = SafeText.header(subject);
        recipientName = SafeText.header(recipientName);
        references = List.copyOf(references);
    }

    /** Checks whether an address is a single one that cannot inject further headers. */
    public static boolean isSendable(@Nullable String address) {
        return address != null && ADDRESS.matcher(address).matches();
    }
}
