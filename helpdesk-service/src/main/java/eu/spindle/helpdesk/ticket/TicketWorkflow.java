package eu.spindle.helpdesk.ticket;

import eu.spindle.helpdesk.staff.StaffRepository;
import eu.spindle.helpdesk.ticket.TicketTransition.Actor;
import eu.spindle.platform.Ids;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.error.DomainException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens and changes tickets: each change is made under a lock, saved and published in the caller's transaction. */
@Service
public class TicketWorkflow {

    private final TicketRepository tickets;
    private final TicketNumberRepository numbers;
    private final StaffRepository staff;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TicketWorkflow(
            TicketRepository tickets,
            TicketNumberRepository numbers,
            StaffRepository staff,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tickets = tickets;
        this.numbers = numbers;
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
    public Ticket open(NewTicket question, @Nullable String mailId) {
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
    @Transactional(propagation = Propagation.MANDATORY)
    TicketCard save(Ticket ticket, TicketState before, @Nullable Actor by, Instant at) {
        var card = tickets.saveAndFlush(ticket).card();
        if (card.state() != before) {
            events.publishEvent(new TicketTransition(card, before, at, by));
        }
        return card;
    }

    private Ticket lock(UUID id) {
        return tickets.lock(id).orElseThrow(DomainException::notFound);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
