package eu.spindle.helpdesk.ticket;

import eu.spindle.platform.web.Fault;
import eu.spindle.platform.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an agent decides about a ticket; null leaves a thing as it is.
 *
 * @param assigneeChanges whether {@code assignee} is meant, null then being nobody
 */
record TicketDecision(
        @Nullable String subject,
        @Nullable TicketState state,
        @Nullable TicketPhase phase,
        @Nullable TicketKind kind,
        @Nullable TicketPriority priority,
        @Nullable String queue,
        @Nullable List<String> tags,
        boolean assigneeChanges,
        @Nullable UUID assignee) {

    static final int LONGEST_LABEL = 40;
    static final int MOST_TAGS = 20;
    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _.-]{0,39}");

    TicketDecision {
        var faults = new ArrayList<Fault>();
        if (subject != null && (subject.isBlank() || subject.length() > Question.LONGEST_SUBJECT)) {
            faults.add(Fault.at("subject", subject.isBlank() ? "required" : "too-long", Question.LONGEST_SUBJECT));
        }
        if (queue != null && !LABEL.matcher(queue).matches()) {
            faults.add(Fault.at("queue", "label-malformed"));
        }
        if (tags != null) {
            tags = tags.stream()
                    .filter(Objects::nonNull)
                    .map(String::strip)
                    .distinct()
                    .toList();
            if (tags.size() > MOST_TAGS
                    || tags.stream().anyMatch(tag -> !LABEL.matcher(tag).matches())) {
                faults.add(Fault.at("tags", "label-malformed"));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }
}
