package eu.spindle.helpdesk.ticket;

import eu.spindle.helpdesk.context.TicketContext;
import eu.spindle.platform.web.ApiException;
import eu.spindle.platform.web.FieldError;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new question, validated.
 *
 * @param enterprise the firm it concerns, or null
 * @param context what it is about, or null
 * @param figuresShared whether the desk may see the firm's figures about it
 */
record Question(
        Requester requester,
        @Nullable UUID enterprise,
        String subject,
        String text,
        Locale language,
        TicketPhase phase,
        TicketKind kind,
        TicketPriority priority,
        @Nullable TicketContext context,
        boolean figuresShared,
        String channel) {

    static final int LONGEST_SUBJECT = 200;
    static final int LONGEST_TEXT = 50_000;

    Question {
        subject = subject.strip();
        text = text.strip();
        var fieldErrors = new ArrayList<FieldError>();
        if (subject.isEmpty()) {
            fieldErrors.add(FieldError.at("subject", "required"));
        } else if (subject.length() > LONGEST_SUBJECT) {
            fieldErrors.add(FieldError.at("subject", "too-long", LONGEST_SUBJECT));
        }
        if (text.isEmpty()) {
            fieldErrors.add(FieldError.at("text", "required"));
        } else if (text.length() > LONGEST_TEXT) {
            fieldErrors.add(FieldError.at("text", "too-long", LONGEST_TEXT));
        }
        if (!fieldErrors.isEmpty()) {
            throw ApiException.invalid(fieldErrors);
        }
        if (context != null) {
            context = context.whole();
        }
    }

    /**
     * The requester of a ticket.
     *
     * @param id the person, or null when only an address is known
     * @param email address for answers, or null
     */
    @Embeddable
    record Requester(
            @Column(name = "requester_id") @Nullable UUID id,
            @Column(name = "requester_name") String name,
            @Column(name = "requester_email") @Nullable String email) {}
}
