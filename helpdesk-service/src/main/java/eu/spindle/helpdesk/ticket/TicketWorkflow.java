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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
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
        var assignee = lock(id).handling().assignee();
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

    /** Changes the subject. */
    @Transactional
    Ticket rename(SeenTicket seen, String subject) {
        // The subject is not in the audit log, which keeps no text that people write.
        return act(seen, "ticket.renamed", ticket -> null, (ticket, at) -> ticket.rename(subject.strip(), at));
    }

    /** Changes what the ticket is about. */
    @Transactional
    Ticket classify(SeenTicket seen, TicketPhase phase, TicketKind kind) {
        return act(
                seen,
                "ticket.classified",
                ticket -> ticket.card().phase().code() + " "
                        + ticket.card().kind().code(),
                (ticket, at) -> ticket.classify(phase, kind, at));
    }

    /** Changes how urgent the ticket is. */
    @Transactional
    Ticket prioritise(SeenTicket seen, TicketPriority priority) {
        return act(
                seen,
                "ticket.prioritised",
                ticket -> ticket.handling().priority().code(),
                (ticket, at) -> ticket.prioritise(priority, at));
    }

    /** Moves the ticket to a queue. */
    @Transactional
    Ticket moveTo(SeenTicket seen, String queue) {
        return act(
                seen,
                "ticket.queued",
                ticket -> ticket.handling().queue(),
                (ticket, at) -> ticket.moveTo(queue.strip(), at));
    }

    /** Replaces the tags. */
    @Transactional
    Ticket tag(SeenTicket seen, List<String> tags) {
        return act(seen, "ticket.tagged", ticket -> null, (ticket, at) -> ticket.tag(tags, at));
    }

    /** Makes somebody who works at the desk responsible. */
    @Transactional
    Ticket assign(SeenTicket seen, UUID person) {
        return act(seen, "ticket.assigned", TicketWorkflow::assignee, (ticket, at) -> {
            if (!isAssignable(person, seen.caller())) {
                throw DomainException.invalid("assignee", "unknown-agent");
            }
            ticket.assign(person, at);
        });
    }

    /** Removes the assignee. */
    @Transactional
    Ticket unassign(SeenTicket seen) {
        return act(seen, "ticket.unassigned", TicketWorkflow::assignee, Ticket::unassign);
    }

    /** Brings the ticket into another state. */
    @Transactional
    Ticket move(SeenTicket seen, TicketState to) {
        return act(seen, "ticket.state-changed", ticket -> ticket.state().code(), (ticket, at) -> {
            if (to != ticket.state()) {
                move(ticket, to, at);
            }
        });
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

    /**
     * Does one act of the desk on the version of a ticket that was read.
     *
     * @param shown what the audit log shows of the ticket before and after; null for nothing
     */
    private Ticket act(
            SeenTicket seen,
            String action,
            Function<Ticket, @Nullable String> shown,
            BiConsumer<Ticket, Instant> verb) {
        var ticket = access.lockEditable(seen.id(), seen.caller());
        seen.version().require(ticket.version());
        apply(ticket, Actor.of(seen.caller()), action, shown, verb);
        return ticket;
    }

    /** Unassigns the tickets of a person who no longer works at the desk. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void unassign(StaffLeft left) {
        for (var ticket : tickets.lockAssignedTo(left.person(), TicketState.CLOSED)) {
            apply(ticket, null, "ticket.unassigned", TicketWorkflow::assignee, Ticket::unassign);
        }
    }

    /** Changes, saves, records and publishes; what changes nothing is neither recorded nor published. */
    private void apply(
            Ticket ticket,
            @Nullable Actor by,
            String action,
            Function<Ticket, @Nullable String> shown,
            BiConsumer<Ticket, Instant> verb) {
        var before = ticket.card();
        var shownBefore = shown.apply(ticket);
        var at = now();
        verb.accept(ticket, at);
        var after = save(ticket, before.state(), by, at);
        if (after.version() == before.version()) {
            return;
        }
        audit.record(
                action,
                "ticket",
                after.id(),
                shownBefore == null
                        ? Map.of()
                        : Map.of("before", shownBefore, "after", String.valueOf(shown.apply(ticket))));
        events.publishEvent(
                before.state() != after.state()
                        ? new TicketEvent.StateChanged(after, at)
                        : new TicketEvent.Updated(
                                after, at, before.assignee(), before.publicVersion() != after.publicVersion()));
    }

    private static String assignee(Ticket ticket) {
        return Objects.toString(ticket.handling().assignee(), "none");
    }

    /** Accepts the caller by the role in the token, which may be known before the membership event has arrived. */
    private boolean isAssignable(UUID person, Caller caller) {
        return person.equals(caller.id()) ? !staff.hasLeft(person) : staff.isAgent(person);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A ticket in the version that somebody has read, who is about to change it. */
    record SeenTicket(UUID id, Caller caller, IfMatch version) {}
}
