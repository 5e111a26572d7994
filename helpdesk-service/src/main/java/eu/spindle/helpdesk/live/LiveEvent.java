package eu.spindle.helpdesk.live;

import eu.spindle.helpdesk.workbench.LookingChanged.Viewer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that open screens should know of a ticket, with all that decides who may hear it; never what was said.
 *
 * @param enterprise whose matter the ticket is, if it is a firm's
 * @param readers who may see the ticket besides the desk and the firm: who asked, and who follows it
 * @param desk whether only the desk may hear of it
 * @param looking who looks at the ticket now, when that is the news; null when the ticket changed
 */
record LiveEvent(
        UUID association,
        UUID ticket,
        long version,
        @Nullable UUID enterprise,
        Set<UUID> readers,
        boolean desk,
        @Nullable List<Viewer> looking) {

    LiveEvent {
        readers = Set.copyOf(readers);
        looking = looking == null ? null : List.copyOf(looking);
    }
}
