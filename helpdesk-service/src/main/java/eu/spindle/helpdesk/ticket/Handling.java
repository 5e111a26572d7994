package eu.spindle.helpdesk.ticket;

import eu.spindle.helpdesk.staff.Staff;
import eu.spindle.helpdesk.staff.StaffLeft;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.web.ApiException;
import eu.spindle.platform.web.FieldError;
import eu.spindle.platform.web.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Updates tickets on behalf of the desk. */
@Service
class Handling {

    private final Tickets tickets;
    private final TicketAccess access;
    private final Staff staff;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Handling(
            Tickets tickets,
            TicketAccess access,
            Staff staff,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tickets = tickets;
        this.access = access;
        this.staff = staff;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Applies an agent's changes to the version of the ticket that the agent has read. */
    @Transactional
    Ticket decide(UUID id, Caller caller, Decision decision, IfMatch seen) {
        var ticket = access.lockToHandle(id, caller);
        seen.require(ticket.version());
        if (decision.assigneeChanges() && decision.assignee() != null && !assignable(decision.assignee(), caller)) {
            throw ApiException.invalid("assignee", "unknown-agent");
        }
        var before = ticket.card();
        var at = now();
        ticket.decide(decision, at);
        changed(ticket, before, "ticket.decided", at);
        return ticket;
    }

    /** Unassigns the tickets of a person who no longer works at the desk. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void release(StaffLeft left) {
        for (var ticket : tickets.lockAssignedTo(left.person())) {
            var before = ticket.card();
            var at = now();
            ticket.release(at);
            changed(ticket, before, "ticket.released", at);
        }
    }

    private void changed(Ticket ticket, TicketCard before, String act, Instant at) {
        tickets.saveAndFlush(ticket);
        var after = ticket.card();
        audit.record(act, "ticket", ticket.id(), changes(before, after));
        if (before.state() != after.state()) {
            events.publishEvent(new TicketEvent.Moved(after, at));
        }
        events.publishEvent(
                new TicketEvent.Edited(after, at, before.assignee(), before.publicVersion() != after.publicVersion()));
    }

    /** Accepts the caller by the role in the token, which may be known before the membership event has arrived. */
    private boolean assignable(UUID person, Caller caller) {
        return person.equals(caller.id()) ? !staff.left(person) : staff.works(person);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Map<String, Object> changes(TicketCard before, TicketCard after) {
        return Map.of(
                "state", before.state().code() + " > " + after.state().code(),
                "priority", before.priority().code() + " > " + after.priority().code(),
                "kind", before.kind().code() + " > " + after.kind().code(),
                "phase", before.phase().code() + " > " + after.phase().code(),
                "assignee", Objects.toString(before.assignee()) + " > " + after.assignee());
    }

    /**
     * An agent's changes to a ticket; null leaves a property unchanged.
     *
     * @param assigneeChanges whether {@code assignee} is applied; a null assignee then unassigns the ticket
     */
    record Decision(
            @Nullable String subject,
            @Nullable TicketState state,
            @Nullable TicketPhase phase,
            @Nullable TicketKind kind,
            @Nullable TicketPriority priority,
            @Nullable String queue,
            @Nullable List<String> tags,
            boolean assigneeChanges,
            @Nullable UUID assignee) {

        static final int LONGEST_LABEL = 40;
        static final int MOST_TAGS = 20;
        private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _.-]{0,39}");

        Decision {
            var fieldErrors = new ArrayList<FieldError>();
            if (subject != null && (subject.isBlank() || subject.length() > Question.LONGEST_SUBJECT)) {
                fieldErrors.add(FieldError.at(
                        "subject", subject.isBlank() ? "required" : "too-long", Question.LONGEST_SUBJECT));
            }
            if (queue != null && !LABEL.matcher(queue).matches()) {
                fieldErrors.add(FieldError.at("queue", "label-malformed"));
            }
            if (tags != null) {
                tags = tags.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .distinct()
                        .toList();
                if (tags.size() > MOST_TAGS
                        || tags.stream().anyMatch(tag -> !LABEL.matcher(tag).matches())) {
                    fieldErrors.add(FieldError.at("tags", "label-malformed"));
                }
            }
            if (!fieldErrors.isEmpty()) {
                throw ApiException.invalid(fieldErrors);
            }
        }
    }
}
