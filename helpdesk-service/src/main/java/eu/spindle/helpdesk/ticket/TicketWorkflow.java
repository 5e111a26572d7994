package eu.spindle.helpdesk.ticket;

import eu.spindle.helpdesk.staff.StaffLeft;
import eu.spindle.helpdesk.staff.StaffRepository;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.FieldError;
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
class TicketWorkflow {

    private final TicketRepository tickets;
    private final TicketAccess access;
    private final StaffRepository staff;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TicketWorkflow(
            TicketRepository tickets,
            TicketAccess access,
            StaffRepository staff,
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
    Ticket update(UUID id, Caller caller, TicketChanges changes, IfMatch ifMatch) {
        var ticket = access.lockEditable(id, caller);
        ifMatch.require(ticket.version());
        if (changes.assigneeChanges() && changes.assignee() != null && !isAssignable(changes.assignee(), caller)) {
            throw DomainException.invalid("assignee", "unknown-agent");
        }
        var before = ticket.card();
        var at = now();
        apply(changes, ticket, at);
        saveAndPublish(ticket, before, "ticket.decided", at);
        return ticket;
    }

    private static void apply(TicketChanges changes, Ticket ticket, Instant at) {
        var card = ticket.card();
        ticket.rename(Objects.requireNonNullElse(changes.subject(), card.subject()), at);
        ticket.classify(
                Objects.requireNonNullElse(changes.phase(), card.phase()),
                Objects.requireNonNullElse(changes.kind(), card.kind()),
                at);
        ticket.prioritise(Objects.requireNonNullElse(changes.priority(), card.priority()), at);
        ticket.sort(
                Objects.requireNonNullElse(changes.queue(), ticket.queue()),
                Objects.requireNonNullElse(changes.tags(), ticket.tags()),
                at);
        if (changes.assigneeChanges()) {
            if (changes.assignee() == null) {
                ticket.unassign(at);
            } else {
                ticket.assign(changes.assignee(), at);
            }
        }
        if (changes.state() != null && changes.state() != card.state()) {
            move(ticket, changes.state(), at);
        }
    }

    private static void move(Ticket ticket, TicketState to, Instant at) {
        switch (to) {
            case NEW -> throw DomainException.conflict("ticket-not-new-again");
            case OPEN -> ticket.reopen(at);
            case WAITING_FOR_REQUESTER -> ticket.waitForRequester(at);
            case ON_HOLD -> ticket.putOnHold(at);
            case RESOLVED -> ticket.resolve(at);
            case CLOSED -> ticket.close(at);
        }
    }

    /** Unassigns the tickets of a person who no longer works at the desk. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void unassign(StaffLeft hasLeft) {
        for (var ticket : tickets.lockAssignedTo(hasLeft.person())) {
            var before = ticket.card();
            var at = now();
            ticket.unassign(at);
            saveAndPublish(ticket, before, "ticket.released", at);
        }
    }

    private void saveAndPublish(Ticket ticket, TicketCard before, String action, Instant at) {
        tickets.saveAndFlush(ticket);
        var after = ticket.card();
        audit.record(action, "ticket", ticket.id(), changes(before, after));
        if (before.state() != after.state()) {
            events.publishEvent(new TicketEvent.StateChanged(after, at));
        }
        events.publishEvent(
                new TicketEvent.Updated(after, at, before.assignee(), before.publicVersion() != after.publicVersion()));
    }

    /** Accepts the caller by the role in the token, which may be known before the membership event has arrived. */
    private boolean isAssignable(UUID person, Caller caller) {
        return person.equals(caller.id()) ? !staff.hasLeft(person) : staff.isAgent(person);
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
    record TicketChanges(
            @Nullable String subject,
            @Nullable TicketState state,
            @Nullable TicketPhase phase,
            @Nullable TicketKind kind,
            @Nullable TicketPriority priority,
            @Nullable String queue,
            @Nullable List<String> tags,
            boolean assigneeChanges,
            @Nullable UUID assignee) {

        static final int MAX_LABEL_LENGTH = 40;
        static final int MAX_TAGS = 20;
        private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _.-]{0,39}");

        TicketChanges {
            var fieldErrors = new ArrayList<FieldError>();
            if (subject != null && (subject.isBlank() || subject.length() > NewTicket.MAX_SUBJECT_LENGTH)) {
                fieldErrors.add(FieldError.at(
                        "subject", subject.isBlank() ? "required" : "too-long", NewTicket.MAX_SUBJECT_LENGTH));
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
                if (tags.size() > MAX_TAGS
                        || tags.stream().anyMatch(tag -> !LABEL.matcher(tag).matches())) {
                    fieldErrors.add(FieldError.at("tags", "label-malformed"));
                }
            }
            if (!fieldErrors.isEmpty()) {
                throw DomainException.invalid(fieldErrors);
            }
        }
    }
}
