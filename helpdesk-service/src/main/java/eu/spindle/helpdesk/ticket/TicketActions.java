package eu.spindle.helpdesk.ticket;

import eu.spindle.helpdesk.staff.StaffLeft;
import eu.spindle.helpdesk.staff.StaffRepository;
import eu.spindle.helpdesk.ticket.TicketTransition.Actor;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The actions of the desk on a ticket: each on the version that was read, with its entry in the audit log. */
@Service
public class TicketActions {

    private final TicketRepository tickets;
    private final TicketWorkflow workflow;
    private final TicketAccess access;
    private final StaffRepository staff;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TicketActions(
            TicketRepository tickets,
            TicketWorkflow workflow,
            TicketAccess access,
            StaffRepository staff,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tickets = tickets;
        this.workflow = workflow;
        this.access = access;
        this.staff = staff;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Changes the subject. */
    @Transactional
    public Ticket rename(TicketEdit edit, String subject) {
        // The subject is not in the audit log, which keeps no text that people write.
        return perform(edit, "ticket.renamed", ticket -> null, (ticket, at) -> ticket.rename(subject.strip(), at));
    }

    /** Changes what the ticket is about. */
    @Transactional
    public Ticket classify(TicketEdit edit, TicketPhase phase, TicketKind kind) {
        return perform(
                edit,
                "ticket.classified",
                ticket -> ticket.card().phase().code() + " "
                        + ticket.card().kind().code(),
                (ticket, at) -> ticket.classify(phase, kind, at));
    }

    /** Changes how urgent the ticket is. */
    @Transactional
    public Ticket prioritise(TicketEdit edit, TicketPriority priority) {
        return perform(
                edit,
                "ticket.prioritised",
                ticket -> ticket.handling().priority().code(),
                (ticket, at) -> ticket.prioritise(priority, at));
    }

    /** Moves the ticket to a queue. */
    @Transactional
    public Ticket moveToQueue(TicketEdit edit, String queue) {
        return perform(
                edit,
                "ticket.queued",
                ticket -> ticket.handling().queue(),
                (ticket, at) -> ticket.moveToQueue(queue.strip(), at));
    }

    /** Replaces the tags. */
    @Transactional
    public Ticket tag(TicketEdit edit, List<String> tags) {
        return perform(edit, "ticket.tagged", ticket -> null, (ticket, at) -> ticket.tag(tags, at));
    }

    /** Makes somebody who works at the desk responsible. */
    @Transactional
    public Ticket assign(TicketEdit edit, UUID person) {
        return perform(edit, "ticket.assigned", TicketActions::assignee, (ticket, at) -> {
            if (!isAssignable(person, edit.caller())) {
                throw DomainException.invalid("assignee", "unknown-agent");
            }
            ticket.assign(person, at);
        });
    }

    /** Removes the assignee. */
    @Transactional
    public Ticket unassign(TicketEdit edit) {
        return perform(edit, "ticket.unassigned", TicketActions::assignee, Ticket::unassign);
    }

    /** Brings the ticket into another state. */
    @Transactional
    public Ticket changeState(TicketEdit edit, TicketState to) {
        return perform(edit, "ticket.state-changed", ticket -> ticket.state().code(), (ticket, at) -> {
            if (to != ticket.state()) {
                changeState(ticket, to, at);
            }
        });
    }

    private static void changeState(Ticket ticket, TicketState to, Instant at) {
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
     * Performs one action of the desk on the version of a ticket that was read.
     *
     * @param shown what the audit log shows of the ticket before and after; null for nothing
     */
    private Ticket perform(
            TicketEdit edit,
            String action,
            Function<Ticket, @Nullable String> shown,
            BiConsumer<Ticket, Instant> verb) {
        var ticket = access.lockEditable(edit.ticket(), edit.caller());
        edit.version().require(ticket.version());
        apply(ticket, Actor.of(edit.caller()), action, shown, verb);
        return ticket;
    }

    /** Unassigns the tickets of a person who no longer works at the desk. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void unassign(StaffLeft left) {
        for (var ticket : tickets.lockAssignedTo(left.person(), TicketState.CLOSED)) {
            apply(ticket, null, "ticket.unassigned", TicketActions::assignee, Ticket::unassign);
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
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        verb.accept(ticket, at);
        var after = workflow.save(ticket, before.state(), by, at);
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

    /** A change that a caller makes to the version of a ticket that the caller has read. */
    public record TicketEdit(UUID ticket, Caller caller, IfMatch version) {}
}
