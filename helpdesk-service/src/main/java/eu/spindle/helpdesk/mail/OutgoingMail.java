package eu.spindle.helpdesk.mail;

import eu.spindle.platform.code.Code;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored outgoing mail.
 *
 * @param despiteSuspension whether it is sent although the association is suspended
 * @param attempts handovers whose outcome is not a known rejection
 * @param attemptedAt time of the last handover, or of creation
 */
record OutgoingMail(
        UUID id,
        State state,
        @Nullable UUID membership,
        @Nullable UUID invitation,
        String recipient,
        String recipientName,
        @Nullable String replyTo,
        String subject,
        String text,
        String html,
        String language,
        String messageId,
        @Nullable String inReplyTo,
        String references,
        Instant writtenAt,
        boolean despiteSuspension,
        int attempts,
        Instant attemptedAt) {

    /** The delivery state of a mail. */
    enum State implements Code {
        WAITING,
        SENDING,
        SENT,
        FAILED,
        CANCELLED,
        UNKNOWN
    }
}
