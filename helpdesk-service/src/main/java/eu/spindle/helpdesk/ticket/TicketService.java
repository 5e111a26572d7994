package eu.spindle.helpdesk.ticket;

import eu.spindle.helpdesk.staff.StaffLeft;
import eu.spindle.helpdesk.ticket.TicketTransition.Actor;
import eu.spindle.platform.access.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The interface of tickets for other modules. */
@Service
public class TicketService {

    private final TicketRepository tickets;
    private final TicketAccess access;
    private final TicketWorkflow workflow;
    private final TicketFollowerRepository followers;

    TicketService(
            TicketRepository tickets,
            TicketAccess access,
            TicketWorkflow workflow,
            TicketFollowerRepository followers) {
        this.tickets = tickets;
        this.access = access;
        this.workflow = workflow;
        this.followers = followers;
    }

    /** Checks whether the caller works at the desk and so may see every ticket of the association. */
    public static boolean worksAtDesk(Caller caller) {
        return TicketAccess.worksAtDesk(caller);
    }

    /** Finds a ticket without checking a caller, for background work. */
    @Transactional(readOnly = true)
    public Optional<TicketCard> find(UUID id) {
        return tickets.findById(id).map(Ticket::card);
    }

    /** Finds a ticket by its number without checking a caller. */
    @Transactional(readOnly = true)
    public Optional<TicketCard> findByNumber(long number) {
        return tickets.findByNumber(number).map(Ticket::card);
    }

    /**
     * Returns the ticket if the caller may see it.
     *
     * @throws eu.spindle.platform.error.DomainException 404 otherwise
     */
    @Transactional(readOnly = true)
    public TicketCard requireVisible(UUID id, Caller caller) {
        return access.requireVisible(id, caller).card();
    }

    /**
     * Returns the ticket if the caller may work on it.
     *
     * @throws eu.spindle.platform.error.DomainException 404 or 403 otherwise
     */
    @Transactional(readOnly = true)
    public TicketCard requireEditable(UUID id, Caller caller) {
        return access.requireEditable(id, caller).card();
    }

    /** Finds a ticket and locks it until the transaction ends, without checking a caller. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<TicketCard> lock(UUID id) {
        return tickets.lock(id).map(Ticket::card);
    }

    /**
     * Locks the ticket until the transaction ends, if the caller may see it.
     *
     * @throws eu.spindle.platform.error.DomainException 404 otherwise
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public TicketCard lock(UUID id, Caller caller) {
        return access.lock(id, caller).card();
    }

    /** Records a reply of the requester's side; a ticket on hold, resolved or closed is reopened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public TicketCard reply(UUID id, Actor by, Instant at) {
        return workflow.reply(id, by, at);
    }

    /** Records an answer of the desk and sets the state after it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public TicketCard answer(UUID id, TicketState state, Actor by, Instant at) {
        return workflow.change(id, by, at, ticket -> ticket.answer(state, at));
    }

    /** Records an internal note of the desk. */
    @Transactional(propagation = Propagation.MANDATORY)
    public TicketCard addNote(UUID id, Actor by, Instant at) {
        return workflow.change(id, by, at, ticket -> ticket.addNote(at));
    }

    /** Allows the desk to see the firm's figures that the ticket is about, until the ticket is closed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public TicketCard shareFigures(UUID id, Caller caller, Instant at) {
        return workflow.change(id, Actor.of(caller), at, ticket -> ticket.shareFigures(caller.id(), at));
    }

    /** Withdraws the desk's access to the firm's figures. */
    @Transactional(propagation = Propagation.MANDATORY)
    public TicketCard withdrawFigures(UUID id, Caller caller, Instant at) {
        return workflow.change(id, Actor.of(caller), at, ticket -> ticket.withdrawFigures(at));
    }

    /** Stores which service level target is due next, or that none is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void updateDueTime(UUID id, @Nullable String clock, @Nullable Instant at) {
        tickets.findById(id).ifPresent(ticket -> ticket.updateDueTime(clock, at));
    }

    /** Opens a ticket with a question that came by mail. */
    @Transactional
    public TicketCard openByMail(MailSender sender, String subject, String text, String mailId) {
        var question = new NewTicket(
                new NewTicket.Requester(sender.person(), sender.name(), sender.address()),
                sender.enterprise(),
                subject,
                text,
                sender.language(),
                TicketPhase.DURING,
                TicketKind.SUPPORT,
                TicketPriority.NORMAL,
                null,
                false,
                TicketChannel.MAIL);
        return workflow.open(question, mailId).card();
    }

    /** Makes the caller follow the ticket. */
    @Transactional
    public void follow(UUID id, Caller caller) {
        followers.add(access.requireVisible(id, caller), caller);
    }

    /** Makes the caller stop following the ticket. */
    @Transactional
    public void unfollow(UUID id, Caller caller) {
        followers.remove(access.requireVisible(id, caller).id(), caller.id());
    }

    /** Makes a person who no longer works at the desk stop following tickets that only the desk saw. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void unfollow(StaffLeft left) {
        followers.removeAll(left.person());
    }

    /** Returns the people who follow the ticket. */
    @Transactional(readOnly = true)
    public List<UUID> followers(UUID id) {
        return followers.of(id);
    }

    /**
     * The sender of a mail.
     *
     * @param person a member, or null if only the address is known
     * @param enterprise the firm that the sender acts for, or null
     */
    public record MailSender(
            @Nullable UUID person,
            String name,
            String address,
            @Nullable UUID enterprise,
            Locale language) {}
}
