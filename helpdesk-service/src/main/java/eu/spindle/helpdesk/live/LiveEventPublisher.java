package eu.spindle.helpdesk.live;

import eu.spindle.helpdesk.presence.ViewersChanged;
import eu.spindle.helpdesk.presence.ViewersChanged.Viewer;
import eu.spindle.helpdesk.ticket.TicketCard;
import eu.spindle.helpdesk.ticket.TicketEvent;
import eu.spindle.platform.tenancy.Scope;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Publishes ticket events to all instances by PostgreSQL NOTIFY, which delivers them only after commit. */
@Component
class LiveEventPublisher {

    // A NOTIFY payload has less than 8,000 bytes.
    private static final int MAX_VIEWERS = 12;
    private static final int MAX_NAME_LENGTH = 60;

    private final JdbcClient database;
    private final JsonMapper json;

    LiveEventPublisher(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @EventListener
    void on(TicketEvent event) {
        publish(event.ticket(), onlyForDesk(event));
    }

    private static boolean onlyForDesk(TicketEvent event) {
        return event instanceof TicketEvent.NoteAdded
                || event instanceof TicketEvent.Updated updated && !updated.visible();
    }

    @EventListener
    void on(ViewersChanged changed) {
        var association = Scope.required().association();
        var people = changed.people().stream()
                .limit(MAX_VIEWERS)
                .map(LiveEventPublisher::shortened)
                .toList();
        publish(new LiveEvent(association, changed.ticket(), 0, null, Set.of(), true, people));
    }

    private static Viewer shortened(Viewer one) {
        return one.name().length() <= MAX_NAME_LENGTH
                ? one
                : new Viewer(one.id(), one.name().substring(0, MAX_NAME_LENGTH), one.writing());
    }

    private void publish(TicketCard ticket, boolean desk) {
        var association = Scope.required().association();
        var readers = desk || ticket.requester() == null ? Set.<UUID>of() : Set.of(ticket.requester());
        publish(new LiveEvent(association, ticket.id(), ticket.version(), ticket.enterprise(), readers, desk, null));
    }

    private void publish(LiveEvent liveEvent) {
        database.sql("select pg_notify(?, ?)")
                .params(NotifyListener.CHANNEL, json.writeValueAsString(liveEvent))
                .query((row, number) -> true)
                .single();
    }
}
