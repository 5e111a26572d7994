package eu.spindle.helpdesk.ticket;

import eu.spindle.helpdesk.ticket.TicketMessage.Author;
import eu.spindle.platform.access.Caller;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may ask of tickets and do to them. */
@Service
public class TicketRegister {

    private final Tickets tickets;
    private final TicketMessages messages;
    private final TicketAccess access;
    private final Conversation conversation;

    TicketRegister(Tickets tickets, TicketMessages messages, TicketAccess access, Conversation conversation) {
        this.tickets = tickets;
        this.messages = messages;
        this.access = access;
        this.conversation = conversation;
    }

    /** Whether the caller works at the desk, and so may see every ticket of the association. */
    public static boolean worksAtDesk(Caller caller) {
        return TicketAccess.worksAtDesk(caller);
    }

    /** The ticket, whoever asks: for work without a caller. */
    @Transactional(readOnly = true)
    public Optional<TicketCard> find(UUID id) {
        return tickets.findById(id).map(Ticket::card);
    }

    /** The ticket with that number, whoever asks. */
    @Transactional(readOnly = true)
    public Optional<TicketCard> numbered(long number) {
        return tickets.findByNumber(number).map(Ticket::card);
    }

    /** The ticket, when the caller may see it.
     *
     * @throws eu.spindle.platform.web.Refusal 404 otherwise
     */
    @Transactional(readOnly = true)
    public TicketCard see(UUID id, Caller caller) {
        return access.see(id, caller).card();
    }

    /** The ticket, when the caller may work on it.
     *
     * @throws eu.spindle.platform.web.Refusal 404 or 403 otherwise
     */
    @Transactional(readOnly = true)
    public TicketCard handle(UUID id, Caller caller) {
        return access.handle(id, caller).card();
    }

    /** The ticket for work that changes what is kept of it, whoever asks; others who change it wait. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<TicketCard> lock(UUID id) {
        return tickets.lock(id).map(Ticket::card);
    }

    /**
     * Lets the desk see the firm's figures that the ticket is about, or no more.
     *
     * @throws eu.spindle.platform.web.Refusal 404 when the caller may not see it, 403 when it is not hers to decide
     */
    @Transactional
    public TicketCard share(UUID id, Caller caller, boolean shared) {
        return conversation.share(id, caller, shared);
    }

    /** Shows on the ticket which promise is due next, or that none is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void due(UUID id, @Nullable String clock, @Nullable Instant at) {
        tickets.findById(id).ifPresent(ticket -> ticket.due(clock, at));
    }

    /** Takes what the requester's side wrote by mail; the same mail a second time does nothing. */
    @Transactional
    public void askAgainByMail(UUID id, String name, String text, String mailId) {
        if (!messages.existsByMailId(mailId)) {
            var ticket = tickets.lock(id).orElseThrow();
            var byRequester = ticket.card().requesterName().equals(name);
            conversation.askAgain(
                    ticket, new Author(byRequester ? ticket.card().requester() : null, name, mailId), text);
        }
    }
}
