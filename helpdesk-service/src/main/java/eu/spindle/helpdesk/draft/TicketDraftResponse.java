package eu.spindle.helpdesk.draft;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draft of a message.
 *
 * @param savedAt null if there is none
 */
record TicketDraftResponse(
        String text, boolean internal, @Nullable Instant savedAt) {

    static final TicketDraftResponse EMPTY = new TicketDraftResponse("", false, null);
}
