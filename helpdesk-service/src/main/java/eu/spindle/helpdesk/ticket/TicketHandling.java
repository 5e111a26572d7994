package eu.spindle.helpdesk.ticket;

import eu.spindle.platform.error.DomainException;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the desk handles a ticket: nothing of it is shown to the requester's side. Each verb returns whether it changed
 * something.
 */
@Embeddable
public class TicketHandling {

    public static final int MAX_LABEL_LENGTH = 40;
    public static final int MAX_TAGS = 20;
    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _.-]{0,39}");

    private TicketPriority priority;
    private String queue = "general";
    private String[] tags = {};
    private @Nullable UUID assigneeId;

    @SuppressWarnings("NullAway.Init")
    protected TicketHandling() {}

    TicketHandling(TicketPriority priority) {
        this.priority = priority;
    }

    boolean prioritise(TicketPriority to) {
        var changes = priority != to;
        priority = to;
        return changes;
    }

    boolean moveToQueue(String to) {
        if (!isLabel(to)) {
            throw DomainException.invalid("queue", "label-malformed");
        }
        var changes = !queue.equals(to);
        queue = to;
        return changes;
    }

    boolean tag(List<String> labels) {
        var to = labels.stream().map(String::strip).distinct().toArray(String[]::new);
        if (to.length > MAX_TAGS || !Arrays.stream(to).allMatch(TicketHandling::isLabel)) {
            throw DomainException.invalid("tags", "label-malformed");
        }
        var changes = !Arrays.equals(tags, to);
        tags = to;
        return changes;
    }

    boolean assign(@Nullable UUID person) {
        var changes = !Objects.equals(assigneeId, person);
        assigneeId = person;
        return changes;
    }

    TicketPriority priority() {
        return priority;
    }

    public String queue() {
        return queue;
    }

    public List<String> tags() {
        return List.of(tags);
    }

    @Nullable
    UUID assignee() {
        return assigneeId;
    }

    private static boolean isLabel(String text) {
        return LABEL.matcher(text).matches();
    }
}
