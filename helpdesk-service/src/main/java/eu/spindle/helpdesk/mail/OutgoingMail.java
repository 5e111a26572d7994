package eu.spindle.helpdesk.mail;

import java.time.Instant;
import java.util.Locale;
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
    enum State {
        WAITING,
        SENDING,
        SENT,
        GIVEN_UP,
        CANCELLED,
        UNKNOWN;

        /** The code in the database and in metrics. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
