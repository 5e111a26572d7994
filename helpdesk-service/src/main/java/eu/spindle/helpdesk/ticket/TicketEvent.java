package eu.spindle.helpdesk.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change to a ticket, published in the transaction that makes it. */
public sealed interface TicketEvent {

    /** Returns the ticket after the change. */
    TicketCard ticket();

    /** Returns the time of the change. */
    Instant at();

    /**
     * A ticket was opened.
     *
     * @param message id of the message with the question
     * @param text the question
     * @param mailId identifies the mail that it came by, or null
     */
    record Opened(
            TicketCard ticket,
            Instant at,
            UUID message,
            String text,
            @Nullable String mailId) implements TicketEvent {}

    /** The requester's side replied. */
    record Replied(TicketCard ticket, Instant at, UUID message) implements TicketEvent {}

    /** The desk answered; the requester may read it. */
    record Answered(TicketCard ticket, Instant at, UUID message, String author, String text) implements TicketEvent {}

    /** The desk added an internal note, which must stay unknown outside the desk. */
    record NoteAdded(TicketCard ticket, Instant at) implements TicketEvent {}

    /** The state changed without a message. */
    record StateChanged(TicketCard ticket, Instant at) implements TicketEvent {}

    /**
     * Another property changed, such as priority, kind or assignee.
     *
     * @param visible whether the requester's side may see the change
     */
    record Updated(TicketCard ticket, Instant at, @Nullable UUID assignedBefore, boolean visible)
            implements TicketEvent {}

    /**
     * The firm granted or withdrew the desk's access to its figures.
     *
     * @param person who decided
     */
    record ConsentChanged(TicketCard ticket, Instant at, UUID person, String name) implements TicketEvent {}
}
