package eu.spindle.helpdesk.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that waits for the desk's decision, or that it has decided on.
 *
 * @param reasonText the reason in the language of whoever asks
 * @param text what could be read of it; may be empty
 * @param ticket that it follows, or that was made of it
 * @param originalWhole whether the original is kept to its end
 * @param told whether the sender has been told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuarantinedMail(
        UUID id,
        QuarantineReason reason,
        String reasonText,
        State state,
        @Nullable String sender,
        String senderName,
        String subject,
        String text,
        List<String> attachments,
        @Nullable UUID ticket,
        @Nullable Long ticketNumber,
        long sizeBytes,
        boolean originalWhole,
        boolean told,
        Instant receivedAt,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason) {

    /** What became of it. */
    enum State {
        WAITING,
        ACCEPTED,
        DISCARDED;

        /** The name in API and database. */
        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
