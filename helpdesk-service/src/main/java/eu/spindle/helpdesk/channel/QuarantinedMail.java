package eu.spindle.helpdesk.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quarantined mail, decided or not.
 *
 * @param reasonText the reason in the caller's language
 * @param text the readable text; may be empty
 * @param ticket the ticket that it replies to, or that was opened with it
 * @param originalWhole whether the whole original is stored
 * @param told whether the sender was notified
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

    /** The state of a quarantined mail. */
    enum State {
        WAITING,
        ACCEPTED,
        DISCARDED;

        /** The code in API and database. */
        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
