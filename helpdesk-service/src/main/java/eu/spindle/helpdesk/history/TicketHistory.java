package eu.spindle.helpdesk.history;

import eu.spindle.helpdesk.sharing.FiguresRead;
import eu.spindle.helpdesk.ticket.TicketCard;
import eu.spindle.helpdesk.ticket.TicketEvent;
import eu.spindle.helpdesk.ticket.TicketService;
import eu.spindle.helpdesk.ticket.TicketTransition;
import eu.spindle.helpdesk.ticket.TicketTransition.Actor;
import eu.spindle.platform.Ids;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.code.Code;
import eu.spindle.platform.code.Codes;
import eu.spindle.platform.tenancy.Scope;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores the history of tickets; assignments are visible to the desk only. */
@Component
class TicketHistory {

    private static final int MAX_SHOWN = 500;

    private final JdbcClient database;
    private final TicketService tickets;

    TicketHistory(JdbcClient database, TicketService tickets) {
        this.database = database;
        this.tickets = tickets;
    }

    @EventListener
    void on(TicketTransition transition) {
        var ticket = transition.ticket();
        add(ticket, Action.STATE_CHANGED, ticket.state().code(), transition.by(), transition.at());
    }

    @EventListener
    void on(TicketEvent.Updated updated) {
        var assignee = updated.ticket().assignee();
        if (Objects.equals(assignee, updated.assignedBefore())) {
            return;
        }
        var person = assignee == null ? updated.assignedBefore() : assignee;
        add(
                updated.ticket(),
                assignee == null ? Action.UNASSIGNED : Action.ASSIGNED,
                String.valueOf(person),
                actor(),
                updated.at());
    }

    @EventListener
    void on(TicketEvent.ConsentChanged changed) {
        add(
                changed.ticket(),
                changed.ticket().figuresShared() == null ? Action.FIGURES_WITHDRAWN : Action.FIGURES_SHARED,
                null,
                new Actor(changed.person(), changed.name()),
                changed.at());
    }

    @EventListener
    void on(FiguresRead read) {
        add(read.ticket(), Action.FIGURES_READ, null, new Actor(read.person(), read.name()), read.at());
    }

    /** Returns the entries that the caller may see, oldest first. */
    @Transactional(readOnly = true)
    List<TicketHistoryResponse> of(UUID ticket, Caller caller) {
        tickets.requireVisible(ticket, caller);
        return database.sql("""
                        select * from (select * from ticket_history
                                        where association_id = ? and ticket_id = ? and (? or not internal)
                                        order by at desc, id desc limit ?) latest
                         order by at, id""")
                .params(Scope.required().association(), ticket, TicketService.worksAtDesk(caller), MAX_SHOWN)
                .query((row, number) -> new TicketHistoryResponse(
                        Codes.get(Action.class, row.getString("action")),
                        row.getString("detail"),
                        row.getString("actor_name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private void add(TicketCard ticket, Action action, @Nullable String detail, @Nullable Actor actor, Instant at) {
        database.sql("""
                        insert into ticket_history (association_id, id, ticket_id, enterprise_id, internal, action,
                                                    detail, actor_id, actor_name, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(Scope.required().association())
                .param(Ids.next())
                .param(ticket.id())
                .param(ticket.enterprise())
                .param(action.isInternal())
                .param(action.code())
                .param(detail)
                .param(actor == null ? null : actor.id())
                .param(actor == null ? null : actor.name())
                .param(Timestamp.from(at))
                .update();
    }

    /** Returns the user of the current request; null for events and jobs. */
    private static @Nullable Actor actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? Actor.of(caller)
                : null;
    }

    /** The actions in a ticket's history. */
    enum Action implements Code {
        STATE_CHANGED,
        ASSIGNED,
        UNASSIGNED,
        FIGURES_SHARED,
        FIGURES_WITHDRAWN,
        FIGURES_READ;

        private boolean isInternal() {
            return this == ASSIGNED || this == UNASSIGNED;
        }
    }
}
