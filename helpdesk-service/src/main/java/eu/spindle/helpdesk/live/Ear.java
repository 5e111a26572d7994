package eu.spindle.helpdesk.live;

import eu.spindle.helpdesk.ticket.TicketRegister;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.tenancy.Scope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who listens, and so what may be heard: the same that the database and the tickets' own rules let the person see.
 *
 * @param enterprise the firm whose tickets alone may be heard of, for people of a firm
 * @param desk whether the person works at the desk, which hears all
 */
record Ear(UUID association, UUID person, @Nullable UUID enterprise, boolean desk) {

    static Ear of(Caller caller) {
        return new Ear(
                Scope.required().association(), caller.id(), caller.enterprise(), TicketRegister.worksAtDesk(caller));
    }

    boolean hears(News news) {
        if (!association.equals(news.association())) {
            return false;
        }
        if (desk) {
            return true;
        }
        if (news.desk()) {
            return false;
        }
        return enterprise == null ? news.readers().contains(person) : enterprise.equals(news.enterprise());
    }
}
