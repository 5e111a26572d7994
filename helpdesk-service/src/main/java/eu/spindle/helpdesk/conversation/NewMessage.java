package eu.spindle.helpdesk.conversation;

import eu.spindle.helpdesk.ticket.TicketState;
import eu.spindle.platform.error.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * A new message, validated.
 *
 * @param internal whether it is a note that only the desk may read
 * @param state the state of the ticket after an answer, or null for open
 */
record NewMessage(String text, boolean internal, @Nullable TicketState state) {

    static final int MAX_LENGTH = 50_000;

    NewMessage {
        text = text.strip();
        if (text.isEmpty()) {
            throw DomainException.invalid("text", "required");
        }
        if (text.length() > MAX_LENGTH) {
            throw DomainException.invalid("text", "too-long", MAX_LENGTH);
        }
    }
}
