package eu.spindle.helpdesk.presence;

import java.util.List;
import java.util.UUID;

/** The viewers of a ticket changed, or one of them started or stopped writing; published in the transaction. */
public record ViewersChanged(UUID ticket, List<Viewer> people) {

    public ViewersChanged {
        people = List.copyOf(people);
    }

    /** A viewer of a ticket. */
    public record Viewer(UUID id, String name, boolean writing) {}
}
