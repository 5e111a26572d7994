package eu.spindle.helpdesk.live;

import eu.spindle.helpdesk.ticket.TicketService;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.tenancy.Scope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The owner of a stream and what may be received: the same as row-level security and {@code TicketAccess} allow.
 *
 * @param enterprise the only firm whose tickets are received, for people of a firm
 * @param desk whether the person works at the desk, which receives all
 */
record Subscriber(UUID association, UUID person, @Nullable UUID enterprise, boolean desk) {

    static Subscriber of(Caller caller) {
        return new Subscriber(
                Scope.required().association(), caller.id(), caller.enterprise(), TicketService.worksAtDesk(caller));
    }

    boolean accepts(LiveEvent liveEvent) {
        if (!association.equals(liveEvent.association())) {
            return false;
        }
        if (desk) {
            return true;
        }
        if (liveEvent.desk()) {
            return false;
        }
        return enterprise == null ? liveEvent.readers().contains(person) : enterprise.equals(liveEvent.enterprise());
    }
}
