package eu.spindle.helpdesk.servicelevel;

import eu.spindle.helpdesk.desk.DeskRepository;
import eu.spindle.helpdesk.ticket.TicketCard;
import eu.spindle.helpdesk.ticket.TicketService;
import eu.spindle.helpdesk.ticket.TicketState;
import eu.spindle.platform.code.Codes;
import eu.spindle.platform.task.TaskQueue;
import eu.spindle.platform.tenancy.Scope;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Stores each ticket's activities and the clocks calculated from them. */
@Service
class TicketClocks {

    private final JdbcClient database;
    private final JsonMapper json;
    private final DeskRepository desks;
    private final TicketService tickets;
    private final TaskQueue tasks;
    private final java.time.Clock clock;

    TicketClocks(
            JdbcClient database,
            JsonMapper json,
            DeskRepository desks,
            TicketService tickets,
            TaskQueue tasks,
            java.time.Clock clock) {
        this.database = database;
        this.json = json;
        this.desks = desks;
        this.tickets = tickets;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Adds an activity and recalculates the clocks. */
    @Transactional
    void add(TicketCard ticket, TicketActivity activity) {
        database.sql("""
                        insert into ticket_activity (association_id, ticket_id, enterprise_id, seq, at, activity, state)
                        select ?, ?, ?, count(*), ?, ?, ? from ticket_activity where association_id = ? and ticket_id = ?""")
                .param(Scope.required().association())
                .param(ticket.id())
                .param(ticket.enterprise())
                .param(Timestamp.from(activity.at()))
                .param(activity.kind().code())
                .param(activity.state().code())
                .param(Scope.required().association())
                .param(ticket.id())
                .update();
        calculate(ticket);
    }

    /** Calculates and stores a ticket's clocks; without a policy there are none and nothing is due. */
    @Transactional
    void calculate(TicketCard ticket) {
        var clocks = clocks(ticket);
        database.sql("""
                        delete from ticket_clock
                         where association_id = ? and ticket_id = ? and not clock = any (?)""")
                .param(Scope.required().association())
                .param(ticket.id())
                .param(clocks.stream().map(found -> found.kind().code()).toArray(String[]::new))
                .update();
        clocks.forEach(found -> save(ticket, found));
        // A resolved ticket has no due time, though one of its targets may stay missed.
        var next = (ticket.state().isFinished() ? Stream.<Clock>empty() : clocks.stream())
                .filter(Clock::isOpen)
                .filter(found -> found.dueAt() != null)
                .min(Comparator.comparing(found -> Objects.requireNonNull(found.dueAt())));
        tickets.updateDueTime(
                ticket.id(),
                next.map(found -> found.kind().code()).orElse(null),
                next.map(Clock::dueAt).orElse(null));
        if (!ticket.state().isFinished()) {
            scheduleCheck(ticket.id(), clocks);
        }
    }

    /** Recalculates all open tickets, after support hours or policies have changed. */
    @Transactional
    void calculateAll() {
        database.sql("select id from ticket where association_id = ? and state <> ? order by id")
                .params(Scope.required().association(), TicketState.CLOSED.code())
                .query(UUID.class)
                .list()
                .forEach(id -> tickets.lock(id).ifPresent(this::calculate));
    }

    /** Returns the clocks as of now, with their time ranges. */
    @Transactional(readOnly = true)
    List<Clock> clocks(TicketCard ticket) {
        return policy(ticket)
                .map(policy -> new ClockCalculator(
                                new Timeline(activities(ticket.id())), desks.hours(), clock.instant())
                        .calculate(policy))
                .orElse(List.of());
    }

    /** Returns the policy that applies to the ticket. */
    @Transactional(readOnly = true)
    Optional<Policy> policy(TicketCard ticket) {
        return PolicyRepository.read(database, json).covering(ticket);
    }

    private void save(TicketCard ticket, Clock found) {
        database.sql("""
                        insert into ticket_clock (association_id, ticket_id, enterprise_id, clock, state, due_at,
                                                  ended_at, elapsed_s, target_s)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (association_id, ticket_id, clock) do update
                          set state = excluded.state, due_at = excluded.due_at, ended_at = excluded.ended_at,
                              elapsed_s = excluded.elapsed_s, target_s = excluded.target_s""")
                .param(Scope.required().association())
                .param(ticket.id())
                .param(ticket.enterprise())
                .param(found.kind().code())
                .param(found.state().code())
                .param(timestamp(found.dueAt()))
                .param(timestamp(found.endedAt()))
                .param(found.elapsed().toSeconds())
                .param(found.target().toSeconds())
                .update();
    }

    /** Schedules a check for the next time a target is near or missed. */
    private void scheduleCheck(UUID ticket, List<Clock> clocks) {
        var now = clock.instant();
        clocks.stream()
                .filter(Clock::isOpen)
                .flatMap(found -> Stream.of(found.warnAt(), found.dueAt()))
                .filter(Objects::nonNull)
                .filter(at -> at.isAfter(now))
                .min(Comparator.naturalOrder())
                .ifPresent(next -> tasks.at(next.plusSeconds(1), ClockCheck.NAME, ticket));
    }

    private List<TicketActivity> activities(UUID ticket) {
        return database.sql("""
                        select at, activity, state from ticket_activity
                         where association_id = ? and ticket_id = ? order by seq""")
                .params(Scope.required().association(), ticket)
                .query((row, number) -> new TicketActivity(
                        row.getTimestamp("at").toInstant(),
                        Codes.get(TicketActivity.ActivityKind.class, row.getString("activity")),
                        Codes.get(TicketState.class, row.getString("state"))))
                .list();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
