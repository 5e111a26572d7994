package eu.spindle.helpdesk.mail;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is to be sent, as it is stored.
 *
 * @param despiteSuspension whether it goes out though the association is suspended
 * @param attempts how often it was handed over with an outcome that is not known to be a refusal
 * @param attemptedAt when it was last handed over, or when it was written
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

    /** How far a mail has come. */
    enum State {
        WAITING,
        SENDING,
        SENT,
        GIVEN_UP,
        CANCELLED,
        UNKNOWN;

        /** The name in the database and in metrics. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
