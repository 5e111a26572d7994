package eu.spindle.helpdesk.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.spindle.platform.code.Code;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quarantined mail, decided or not.
 *
 * @param reasonText the reason in the caller's language
 * @param text the readable text; may be empty
 * @param ticket the ticket that it replies to, or that was opened with it
 * @param originalComplete whether the whole original is stored
 * @param senderNotified whether the sender was notified
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
        boolean originalComplete,
        boolean senderNotified,
        Instant receivedAt,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason) {

    /** The state of a quarantined mail. */
    enum State implements Code {
        WAITING,
        ACCEPTED,
        DISCARDED
    }
}
