package eu.spindle.helpdesk.ticket;

import eu.spindle.platform.access.Caller;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.platform.web.Cursor;
import eu.spindle.platform.web.Page;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists the tickets that the caller may see, most recently updated first. */
@Component
public class TicketSearch {

    private final EntityManager database;

    TicketSearch(EntityManager database) {
        this.database = database;
    }

    /** Returns a page of the tickets that match the filter. */
    @Transactional(readOnly = true)
    public Page<Ticket> page(TicketFilter filter, Caller caller, @Nullable String after, int limit) {
        var conditions = new ArrayList<>(List.of("t.association_id = :association"));
        var values = new HashMap<String, Object>(
                Map.of("association", Scope.required().association(), "limit", Page.limit(limit) + 1));
        addVisibility(caller, conditions, values);
        addFilter(filter, caller, conditions, values);
        // Neither order nor cursor may reveal internal work of the desk to the requester's side.
        var forDesk = TicketAccess.worksAtDesk(caller);
        var updatedAt = forDesk ? "t.updated_at" : "t.public_updated_at";
        Cursor.decode(after).ifPresent(cursor -> {
            conditions.add("(" + updatedAt + ", t.id) < (:updated, :id)");
            values.put("updated", cursor.instant());
            values.put("id", cursor.id());
        });
        var query =
                database.createNativeQuery("""
                select t.* from ticket t where %s
                 order by %s desc, t.id desc limit :limit""".formatted(String.join(" and ", conditions), updatedAt), Ticket.class);
        values.forEach(query::setParameter);
        @SuppressWarnings("unchecked") // The query is of tickets.
        List<Ticket> found = query.getResultList();
        return Page.of(
                found,
                Page.limit(limit),
                ticket -> Cursor.of(forDesk ? ticket.updatedAt() : ticket.publicUpdatedAt(), ticket.id()));
    }

    private static void addVisibility(Caller caller, List<String> conditions, Map<String, Object> values) {
        if (!TicketAccess.worksAtDesk(caller) && caller.enterprise() == null) {
            conditions.add("t.requester_id = :me");
            values.put("me", caller.id());
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
            case "me" -> {
                conditions.add("t.assignee_id = :assignee");
                values.put("assignee", caller.id());
            }
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
    public record TicketFilter(
            List<TicketState> states,
            @Nullable String assignee,
            @Nullable String queue,
            @Nullable UUID enterprise,
            @Nullable String words) {}
}
