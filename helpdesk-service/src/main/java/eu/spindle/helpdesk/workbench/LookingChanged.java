package eu.spindle.helpdesk.workbench;

import java.util.List;
import java.util.UUID;

/** Other people look at a ticket than before, or one of them began or ceased to write; heard in the transaction. */
public record LookingChanged(UUID ticket, List<Viewer> people) {

    public LookingChanged {
        people = List.copyOf(people);
    }

    /** Somebody who looks at the ticket. */
    public record Viewer(UUID id, String name, boolean writing) {}
}
