package eu.spindle.helpdesk.ticket;

import eu.spindle.helpdesk.context.TicketContext;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.FieldError;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new question, validated.
 *
 * @param enterprise the firm it concerns, or null
 * @param context what it is about, or null
 * @param figuresShared whether the desk may see the firm's figures about it
 */
public record NewTicket(
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
        TicketChannel channel) {

    public static final int MAX_SUBJECT_LENGTH = 200;
    public static final int MAX_TEXT_LENGTH = 50_000;

    public NewTicket {
        subject = subject.strip();
        text = text.strip();
        var fieldErrors = new ArrayList<FieldError>();
        subjectError(subject).ifPresent(fieldErrors::add);
        if (text.isEmpty()) {
            fieldErrors.add(FieldError.at("text", "required"));
        } else if (text.length() > MAX_TEXT_LENGTH) {
            fieldErrors.add(FieldError.at("text", "too-long", MAX_TEXT_LENGTH));
        }
        if (!fieldErrors.isEmpty()) {
            throw DomainException.invalid(fieldErrors);
        }
        if (context != null) {
            context = context.validated();
        }
    }

    /** Returns what is wrong with a subject, if anything is. */
    static Optional<FieldError> subjectError(String subject) {
        if (subject.isBlank()) {
            return Optional.of(FieldError.at("subject", "required"));
        }
        return subject.length() > MAX_SUBJECT_LENGTH
                ? Optional.of(FieldError.at("subject", "too-long", MAX_SUBJECT_LENGTH))
                : Optional.empty();
    }

    /**
     * The requester of a ticket.
     *
     * @param id the person, or null when only an address is known
     * @param email address for answers, or null
     */
    @Embeddable
    public record Requester(
            @Column(name = "requester_id") @Nullable UUID id,
            @Column(name = "requester_name") String name,
            @Column(name = "requester_email") @Nullable String email) {}
}
