package eu.spindle.helpdesk.conversation;

import eu.spindle.helpdesk.conversation.TicketMessage.Author;
import eu.spindle.helpdesk.conversation.TicketMessage.Side;
import eu.spindle.helpdesk.ticket.TicketCard;
import eu.spindle.helpdesk.ticket.TicketEvent;
import eu.spindle.helpdesk.ticket.TicketService;
import eu.spindle.helpdesk.ticket.TicketState;
import eu.spindle.helpdesk.ticket.TicketTransition.Actor;
import eu.spindle.platform.Ids;
import eu.spindle.platform.access.Caller;
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
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds and lists the messages of tickets. */
@Service
public class Conversation {

    private final TicketService tickets;
    private final TicketMessageRepository messages;
    private final JdbcClient database;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Conversation(
            TicketService tickets,
            TicketMessageRepository messages,
            JdbcClient database,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tickets = tickets;
        this.messages = messages;
        this.database = database;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Adds the question with which a ticket was opened. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void addQuestion(TicketEvent.Opened opened) {
        var ticket = opened.ticket();
        var author = new Author(ticket.requester(), ticket.requesterName(), opened.mailId());
        save(
                new TicketMessage(opened.message(), ticket, Side.REQUESTER, false, author, opened.text(), opened.at()),
                ticket);
    }

    /**
     * Adds a message: an answer or a note by the desk, a reply by the requester's side. Two concurrent messages are
     * both stored, unless the caller passes the version it was written for.
     */
    @Transactional
    TicketMessage addMessage(UUID id, Caller caller, NewMessage newMessage, @Nullable IfMatch ifMatch) {
        var ticket = tickets.lock(id, caller);
        var worksAtDesk = TicketService.worksAtDesk(caller);
        if (ifMatch != null) {
            ifMatch.require(worksAtDesk ? ticket.version() : ticket.publicVersion());
        }
        var author = new Author(caller.id(), caller.name(), null);
        var isRequester = caller.id().equals(ticket.requester());
        if (!worksAtDesk || (isRequester && !newMessage.internal())) {
            if (newMessage.internal() || newMessage.state() != null) {
                throw DomainException.forbidden("not-allowed");
            }
            return reply(id, author, newMessage.text());
        }
        return newMessage.internal() ? addNote(id, author, newMessage.text()) : answer(id, author, newMessage);
    }

    /** Adds a reply that came by mail; a mail that was added before is ignored. */
    @Transactional
    public void replyByMail(UUID ticket, @Nullable UUID person, String name, String text, String mailId) {
        if (!messages.existsByMailId(mailId)) {
            reply(ticket, new Author(person, name, mailId), text);
        }
    }

    /** Returns the messages, oldest first; internal notes only for the desk. */
    @Transactional(readOnly = true)
    List<TicketMessage> messages(UUID ticket, Caller caller) {
        tickets.requireVisible(ticket, caller);
        return messages.findByTicketIdOrderByWrittenAtAscIdAsc(ticket).stream()
                .filter(message -> !message.internal() || TicketService.worksAtDesk(caller))
                .toList();
    }

    private TicketMessage reply(UUID id, Author author, String text) {
        var at = now();
        var ticket = tickets.reply(id, actor(author), at);
        var message = add(ticket, Side.REQUESTER, false, author, text, at);
        audit.record("ticket.replied", "ticket", id, Map.of("message", message.id()));
        events.publishEvent(new TicketEvent.Replied(ticket, at, message.id()));
        return message;
    }

    private TicketMessage answer(UUID id, Author author, NewMessage answer) {
        var at = now();
        var ticket =
                tickets.answer(id, Objects.requireNonNullElse(answer.state(), TicketState.OPEN), actor(author), at);
        var message = add(ticket, Side.DESK, false, author, answer.text(), at);
        audit.record(
                "ticket.answered",
                "ticket",
                id,
                Map.of("message", message.id(), "state", ticket.state().code()));
        events.publishEvent(new TicketEvent.Answered(ticket, at, message.id(), author.name(), answer.text()));
        return message;
    }

    private TicketMessage addNote(UUID id, Author author, String text) {
        var at = now();
        var ticket = tickets.addNote(id, actor(author), at);
        var message = add(ticket, Side.DESK, true, author, text, at);
        audit.record("ticket.note-added", "ticket", id, Map.of("message", message.id()));
        events.publishEvent(new TicketEvent.NoteAdded(ticket, at));
        return message;
    }

    private TicketMessage add(TicketCard ticket, Side side, boolean internal, Author author, String text, Instant at) {
        return save(new TicketMessage(Ids.next(), ticket, side, internal, author, text, at), ticket);
    }

    private TicketMessage save(TicketMessage message, TicketCard ticket) {
        var saved = messages.save(message);
        database.sql("""
                        insert into ticket_search
                               (association_id, ticket_id, message_id, enterprise_id, internal, words)
                        values (?, ?, ?, ?, ?, to_tsvector('simple', ?))""")
                .param(Scope.required().association())
                .param(ticket.id())
                .param(saved.id())
                .param(ticket.enterprise())
                .param(saved.internal())
                .param(ticket.number() + " " + ticket.subject() + " " + saved.text())
                .update();
        return saved;
    }

    private static Actor actor(Author author) {
        return new Actor(author.id(), author.name());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
