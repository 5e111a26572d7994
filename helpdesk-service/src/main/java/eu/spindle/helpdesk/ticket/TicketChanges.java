package eu.spindle.helpdesk.ticket;

import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An agent's changes to a ticket; null leaves a property unchanged.
 *
 * @param assigneeChanges whether {@code assignee} is applied; a null assignee then unassigns the ticket
 */
record TicketChanges(
        @Nullable String subject,
        @Nullable TicketState state,
        @Nullable TicketPhase phase,
        @Nullable TicketKind kind,
        @Nullable TicketPriority priority,
        @Nullable String queue,
        @Nullable List<String> tags,
        boolean assigneeChanges,
        @Nullable UUID assignee) {

    static final int MAX_LABEL_LENGTH = 40;
    static final int MAX_TAGS = 20;
    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _.-]{0,39}");

    TicketChanges {
        var fieldErrors = new ArrayList<FieldError>();
        if (subject != null && (subject.isBlank() || subject.length() > NewTicket.MAX_SUBJECT_LENGTH)) {
            fieldErrors.add(FieldError.at(
                    "subject", subject.isBlank() ? "required" : "too-long", NewTicket.MAX_SUBJECT_LENGTH));
        }
        if (queue != null && !LABEL.matcher(queue).matches()) {
            fieldErrors.add(FieldError.at("queue", "label-malformed"));
        }
        if (tags != null) {
            tags = tags.stream()
                    .filter(Objects::nonNull)
                    .map(String::strip)
                    .distinct()
                    .toList();
            if (tags.size() > MAX_TAGS
                    || tags.stream().anyMatch(tag -> !LABEL.matcher(tag).matches())) {
                fieldErrors.add(FieldError.at("tags", "label-malformed"));
            }
        }
        if (!fieldErrors.isEmpty()) {
            throw DomainException.invalid(fieldErrors);
        }
    }
}
