package eu.spindle.helpdesk.ticket;

import eu.spindle.platform.access.Caller;
import eu.spindle.platform.code.Codes;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.platform.web.Cursor;
import eu.spindle.platform.web.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists the tickets that the caller may see, most recently updated first. */
@Component
class TicketSearch {

    private final JdbcClient database;

    TicketSearch(JdbcClient database) {
        this.database = database;
    }

    /** Returns a page of the tickets that match the filter. */
    @Transactional(readOnly = true)
    Page<Row> page(TicketFilter filter, Caller caller, @Nullable String after, int limit) {
        var conditions = new ArrayList<>(List.of("t.association_id = :association"));
        var values = new HashMap<String, Object>(Map.of(
                "association", Scope.required().association(), "limit", Page.limit(limit) + 1, "me", caller.id()));
        addVisibility(caller, conditions);
        addFilter(filter, caller, conditions, values);
        // Neither order nor cursor may reveal internal work of the desk to the requester's side.
        var updatedAt = TicketAccess.worksAtDesk(caller) ? "t.updated_at" : "t.public_updated_at";
        Cursor.decode(after).ifPresent(cursor -> {
            conditions.add("(" + updatedAt + ", t.id) < (:updated, :id)");
            values.put("updated", Timestamp.from(cursor.instant()));
            values.put("id", cursor.id());
        });
        var rows = database.sql("""
                        select t.* from ticket t where %s
                         order by %s desc, t.id desc limit :limit""".formatted(String.join(" and ", conditions), updatedAt))
                .params(values)
                .query((row, number) -> TicketAccess.worksAtDesk(caller) ? forDesk(row) : forRequester(row))
                .list();
        return Page.of(rows, Page.limit(limit), row -> Cursor.of(row.updatedAt(), row.id()));
    }

    private static Row forDesk(ResultSet row) throws SQLException {
        return new DeskRow(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("subject"),
                Codes.get(TicketState.class, row.getString("state")),
                Codes.get(TicketPhase.class, row.getString("phase")),
                Codes.get(TicketKind.class, row.getString("kind")),
                Codes.get(TicketPriority.class, row.getString("priority")),
                row.getString("queue"),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getObject("enterprise_id", UUID.class),
                row.getString("requester_name"),
                row.getObject("assignee_id", UUID.class),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                row.getString("due_clock"),
                row.getTimestamp("due_at") == null
                        ? null
                        : row.getTimestamp("due_at").toInstant());
    }

    private static Row forRequester(ResultSet row) throws SQLException {
        return new RequesterRow(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("subject"),
                Codes.get(TicketState.class, row.getString("state")),
                Codes.get(TicketPhase.class, row.getString("phase")),
                Codes.get(TicketKind.class, row.getString("kind")),
                row.getObject("enterprise_id", UUID.class),
                row.getString("requester_name"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("public_updated_at").toInstant());
    }

    private static void addVisibility(Caller caller, List<String> conditions) {
        if (!TicketAccess.worksAtDesk(caller) && caller.enterprise() == null) {
            conditions.add("""
                    (t.requester_id = :me or exists (select from ticket_watcher w
                       where w.association_id = t.association_id and w.ticket_id = t.id and w.person_id = :me))""");
        }
    }

    private static void addFilter(
            TicketFilter filter, Caller caller, List<String> conditions, Map<String, Object> values) {
        if ((filter.assignee() != null || filter.queue() != null) && !TicketAccess.worksAtDesk(caller)) {
            throw DomainException.forbidden("not-allowed");
        }
        if (!filter.states().isEmpty()) {
            conditions.add("t.state in (:states)");
            values.put("states", filter.states().stream().map(TicketState::code).toList());
        }
        switch (filter.assignee()) {
            case null -> {}
            case "none" -> conditions.add("t.assignee_id is null");
            case "me" -> conditions.add("t.assignee_id = :me");
            default -> {
                conditions.add("t.assignee_id = :assignee");
                values.put("assignee", uuid("assignee", filter.assignee()));
            }
        }
        if (filter.queue() != null) {
            conditions.add("t.queue = :queue");
            values.put("queue", filter.queue());
        }
        if (filter.enterprise() != null) {
            conditions.add("t.enterprise_id = :enterprise");
            values.put("enterprise", filter.enterprise());
        }
        if (filter.words() != null && !filter.words().isBlank()) {
            conditions.add("t.id in (select find_tickets(:words, :desk))");
            values.put("words", filter.words());
            values.put("desk", TicketAccess.worksAtDesk(caller));
        }
    }

    private static UUID uuid(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw DomainException.invalid(field, "malformed");
        }
    }

    /**
     * A filter for tickets.
     *
     * @param states any of these, or all if empty
     * @param assignee {@code me}, {@code none}, a person's id, or null for all
     * @param words search terms for subject and messages, or null
     */
    record TicketFilter(
            List<TicketState> states,
            @Nullable String assignee,
            @Nullable String queue,
            @Nullable UUID enterprise,
            @Nullable String words) {}

    /** A ticket in a list, with the properties that the caller may see. */
    @Schema(oneOf = {DeskRow.class, RequesterRow.class})
    sealed interface Row {

        UUID id();

        Instant updatedAt();
    }

    /** The row for the desk. */
    record DeskRow(
            UUID id,
            long number,
            String subject,
            TicketState state,
            TicketPhase phase,
            TicketKind kind,
            TicketPriority priority,
            String queue,
            List<String> tags,
            @Nullable UUID enterprise,
            String requester,
            @Nullable UUID assignee,
            Instant openedAt,
            Instant updatedAt,
            @Nullable String dueClock,
            @Nullable Instant dueAt)
            implements Row {}

    /** The row for the requester, the firm and followers. */
    record RequesterRow(
            UUID id,
            long number,
            String subject,
            TicketState state,
            TicketPhase phase,
            TicketKind kind,
            @Nullable UUID enterprise,
            String requester,
            Instant openedAt,
            Instant updatedAt)
            implements Row {}
}
