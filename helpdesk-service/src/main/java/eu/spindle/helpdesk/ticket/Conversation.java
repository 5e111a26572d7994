package eu.spindle.helpdesk.ticket;

import eu.spindle.helpdesk.staff.StaffRepository;
import eu.spindle.helpdesk.ticket.TicketMessage.Author;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.audit.AuditLog;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.platform.web.IfMatch;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates tickets and adds messages: questions, answers and internal notes. */
@Service
class Conversation {

    private final TicketRepository tickets;
    private final TicketMessageRepository messages;
    private final TicketAccess access;
    private final StaffRepository staff;
    private final JdbcClient database;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Conversation(
            TicketRepository tickets,
            TicketMessageRepository messages,
            TicketAccess access,
            StaffRepository staff,
            JdbcClient database,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tickets = tickets;
        this.messages = messages;
        this.access = access;
        this.staff = staff;
        this.database = database;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a ticket with the requester's question. */
    @Transactional
    Ticket open(NewTicket question, @Nullable String mail) {
        var at = now();
        var ticket = new Ticket(nextNumber(), question, at);
        tickets.saveAndFlush(ticket);
        var author = new Author(question.requester().id(), question.requester().name(), mail);
        var message = addMessage(ticket, TicketMessage.REQUESTER, false, author, question.text(), at);
        audit.record(
                "ticket.asked",
                "ticket",
                ticket.id(),
                question.figuresShared()
                        ? Map.of("number", ticket.card().number(), "figuresShared", true)
                        : Map.of("number", ticket.card().number()));
        events.publishEvent(new TicketEvent.Opened(ticket.card(), at, message.id()));
        if (question.figuresShared()) {
            events.publishEvent(new TicketEvent.ConsentChanged(
                    ticket.card(),
                    at,
                    Objects.requireNonNull(question.requester().id()),
                    question.requester().name()));
        }
        return ticket;
    }

    /**
     * Adds a message: an answer or a note by the desk, a reply by the requester's side. Two concurrent messages are
     * both stored, unless the caller passes the version it was written for.
     */
    @Transactional
    TicketMessage addMessage(UUID id, Caller caller, NewMessage newMessage, @Nullable IfMatch ifMatch) {
        var ticket = access.lock(id, caller);
        if (ifMatch != null) {
            ifMatch.require(TicketAccess.worksAtDesk(caller) ? ticket.version() : ticket.publicVersion());
        }
        var author = new Author(caller.id(), caller.name(), null);
        var asRequester = caller.id().equals(ticket.card().requester());
        if (!TicketAccess.worksAtDesk(caller) || (asRequester && !newMessage.internal())) {
            if (newMessage.internal() || newMessage.then() != null) {
                throw DomainException.forbidden("not-allowed");
            }
            return reply(ticket, author, newMessage.text());
        }
        return newMessage.internal() ? note(ticket, author, newMessage.text()) : answer(ticket, author, newMessage);
    }

    /**
     * Adds a message of the requester's side, from the web or by mail. If the assignee no longer works at the desk, the
     * ticket is unassigned.
     *
     * @param ticket locked for update
     */
    @Transactional
    TicketMessage reply(Ticket ticket, Author author, String text) {
        var at = now();
        var assignee = ticket.assignee();
        ticket.reply(at);
        if (assignee != null && staff.hasLeft(assignee)) {
            ticket.unassign(at);
            events.publishEvent(new TicketEvent.Updated(ticket.card(), at, assignee, false));
        }
        tickets.saveAndFlush(ticket);
        var message = addMessage(ticket, TicketMessage.REQUESTER, false, author, text, at);
        audit.record("ticket.asked-again", "ticket", ticket.id(), Map.of("message", message.id()));
        events.publishEvent(new TicketEvent.Replied(ticket.card(), at, message.id()));
        return message;
    }

    /**
     * Grants or withdraws the desk's access to the firm's figures that the ticket is about. Only the requester or the
     * company lead may decide; repeating a decision changes nothing.
     */
    @Transactional
    TicketCard share(UUID id, Caller caller, boolean shared) {
        var ticket = access.lock(id, caller);
        if (caller.enterprise() == null
                || !(caller.is(Role.ENTERPRISE_LEAD)
                        || caller.id().equals(ticket.card().requester()))) {
            throw DomainException.forbidden("not-yours-to-share");
        }
        if (shared == (ticket.card().figuresShared() != null)) {
            return ticket.card();
        }
        var at = now();
        if (shared) {
            ticket.shareFigures(caller.id(), at);
        } else {
            ticket.withdrawFigures(at);
        }
        tickets.saveAndFlush(ticket);
        audit.record(shared ? "ticket.figures-shared" : "ticket.figures-withdrawn", "ticket", id, Map.of());
        events.publishEvent(new TicketEvent.ConsentChanged(ticket.card(), at, caller.id(), caller.name()));
        return ticket.card();
    }

    /** Returns the messages, oldest first; internal notes only for the desk. */
    @Transactional(readOnly = true)
    List<TicketMessage> messages(UUID id, Caller caller) {
        access.requireVisible(id, caller);
        return messages.findByTicketIdOrderByWrittenAtAscIdAsc(id).stream()
                .filter(message -> !message.internal() || TicketAccess.worksAtDesk(caller))
                .toList();
    }

    private TicketMessage answer(Ticket ticket, Author author, NewMessage newMessage) {
        var at = now();
        ticket.answer(Objects.requireNonNullElse(newMessage.then(), TicketState.OPEN), at);
        tickets.saveAndFlush(ticket);
        var message = addMessage(ticket, TicketMessage.DESK, false, author, newMessage.text(), at);
        audit.record(
                "ticket.answered",
                "ticket",
                ticket.id(),
                Map.of("message", message.id(), "state", ticket.state().code()));
        events.publishEvent(
                new TicketEvent.Answered(ticket.card(), at, message.id(), author.name(), newMessage.text()));
        return message;
    }

    private TicketMessage note(Ticket ticket, Author author, String text) {
        var at = now();
        ticket.addNote(at);
        tickets.saveAndFlush(ticket);
        var message = addMessage(ticket, TicketMessage.DESK, true, author, text, at);
        audit.record("ticket.noted", "ticket", ticket.id(), Map.of("message", message.id()));
        events.publishEvent(new TicketEvent.NoteAdded(ticket.card(), at));
        return message;
    }

    private TicketMessage addMessage(
            Ticket ticket, String side, boolean internal, Author author, String text, Instant at) {
        var message = messages.save(new TicketMessage(ticket, side, internal, author, text, at));
        database.sql("""
                        insert into ticket_search
                               (association_id, ticket_id, message_id, enterprise_id, internal, words)
                        values (?, ?, ?, ?, ?, to_tsvector('simple', ?))""")
                .param(Scope.required().association())
                .param(ticket.id())
                .param(message.id())
                .param(ticket.enterprise())
                .param(internal)
                .param(ticket.card().number() + " " + ticket.subject() + " " + text)
                .update();
        return message;
    }

    private long nextNumber() {
        return database.sql("""
                        insert into ticket_counter (association_id, last) values (?, 1001)
                        on conflict (association_id) do update set last = ticket_counter.last + 1
                        returning last""")
                .param(Scope.required().association())
                .query(Long.class)
                .single();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * A new message.
     *
     * @param internal whether it is a note that only the desk may read
     * @param then the state of the ticket after an answer, or null for open
     */
    record NewMessage(
            String text, boolean internal, @Nullable TicketState then) {

        NewMessage {
            text = text.strip();
            if (text.isEmpty()) {
                throw DomainException.invalid("text", "required");
            }
            if (text.length() > NewTicket.MAX_TEXT_LENGTH) {
                throw DomainException.invalid("text", "too-long", NewTicket.MAX_TEXT_LENGTH);
            }
        }
    }
}
