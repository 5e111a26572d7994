package eu.spindle.helpdesk.ticket;

import eu.spindle.helpdesk.staff.StaffLeft;
import eu.spindle.helpdesk.staff.StaffRepository;
import eu.spindle.helpdesk.ticket.TicketTransition.Actor;
import eu.spindle.platform.Ids;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.web.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens and changes tickets: each change is made under a lock, saved and published in the caller's transaction. */
@Service
class TicketWorkflow {

    private final TicketRepository tickets;
    private final TicketNumberRepository numbers;
    private final TicketAccess access;
    private final StaffRepository staff;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TicketWorkflow(
            TicketRepository tickets,
            TicketNumberRepository numbers,
            TicketAccess access,
            StaffRepository staff,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tickets = tickets;
        this.numbers = numbers;
        this.access = access;
        this.staff = staff;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a ticket.
     *
     * @param mailId identifies the mail that the question came by, or null
     */
    @Transactional
    Ticket open(NewTicket question, @Nullable String mailId) {
        var at = now();
        var ticket = tickets.saveAndFlush(new Ticket(numbers.next(), question, at));
        var card = ticket.card();
        audit.record(
                "ticket.opened",
                "ticket",
                card.id(),
                question.figuresShared()
                        ? Map.of("number", card.number(), "figuresShared", true)
                        : Map.of("number", card.number()));
        events.publishEvent(new TicketEvent.Opened(card, at, Ids.next(), question.text(), mailId));
        if (card.figuresShared() != null) {
            events.publishEvent(new TicketEvent.ConsentChanged(
                    card, at, card.figuresShared().by(), card.requesterName()));
        }
        return ticket;
    }

    /** Records a reply of the requester's side. If the assignee no longer works at the desk, the ticket is unassigned. */
    @Transactional(propagation = Propagation.MANDATORY)
    TicketCard reply(UUID id, Actor by, Instant at) {
        var assignee = lock(id).assignee();
        var hasLeft = assignee != null && staff.hasLeft(assignee);
        var ticket = change(id, by, at, found -> {
            found.reply(at);
            if (hasLeft) {
                found.unassign(at);
            }
        });
        if (hasLeft) {
            events.publishEvent(new TicketEvent.Updated(ticket, at, assignee, false));
        }
        return ticket;
    }

    /** Applies a change that the caller publishes. */
    @Transactional(propagation = Propagation.MANDATORY)
    TicketCard change(UUID id, Actor by, Instant at, Consumer<Ticket> change) {
        var ticket = lock(id);
        var before = ticket.state();
        change.accept(ticket);
        return save(ticket, before, by, at);
    }

    /** Saves a changed ticket; nothing else does, so that no transition goes unnoticed. */
    private TicketCard save(Ticket ticket, TicketState before, @Nullable Actor by, Instant at) {
        var card = tickets.saveAndFlush(ticket).card();
        if (card.state() != before) {
            events.publishEvent(new TicketTransition(card, before, at, by));
        }
        return card;
    }

    private Ticket lock(UUID id) {
        return tickets.lock(id).orElseThrow(DomainException::notFound);
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
        saveAndPublish(ticket, before, "ticket.updated", Actor.of(caller), at);
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
        ticket.categorise(
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
    void unassign(StaffLeft left) {
        for (var ticket : tickets.lockAssignedTo(left.person(), TicketState.CLOSED)) {
            var before = ticket.card();
            var at = now();
            ticket.unassign(at);
            saveAndPublish(ticket, before, "ticket.unassigned", null, at);
        }
    }

    private void saveAndPublish(Ticket ticket, TicketCard before, String action, @Nullable Actor by, Instant at) {
        var after = save(ticket, before.state(), by, at);
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
}
