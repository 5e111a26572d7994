package eu.spindle.helpdesk.live;

import eu.spindle.helpdesk.presence.ViewersChanged.Viewer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket event for open screens, with everything needed to decide who may receive it; never a message text.
 *
 * @param enterprise the firm that the ticket concerns, or null
 * @param readers who may see the ticket besides desk and firm: the requester
 * @param desk whether only the desk may receive it
 * @param viewers current viewers of the ticket for a presence event; null if the ticket changed
 */
record LiveEvent(
        UUID association,
        UUID ticket,
        long version,
        @Nullable UUID enterprise,
        Set<UUID> readers,
        boolean desk,
        @Nullable List<Viewer> viewers) {

    LiveEvent {
        readers = Set.copyOf(readers);
        viewers = viewers == null ? null : List.copyOf(viewers);
    }
}
