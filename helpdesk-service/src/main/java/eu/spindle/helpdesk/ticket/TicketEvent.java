package eu.spindle.helpdesk.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened to a ticket; heard in the transaction in which it happened. */
public sealed interface TicketEvent {

    /** The ticket as it is after it. */
    TicketCard ticket();

    /** When. */
    Instant at();

    /** Somebody asked for help. */
    record Asked(TicketCard ticket, Instant at, UUID message) implements TicketEvent {}

    /** The requester's side wrote again. */
    record AskedAgain(TicketCard ticket, Instant at, UUID message) implements TicketEvent {}

    /** The desk wrote something that the requester may read. */
    record Answered(TicketCard ticket, Instant at, UUID message, String author, String text) implements TicketEvent {}

    /** The desk wrote a note for itself, of which nobody outside the desk may know. */
    record Noted(TicketCard ticket, Instant at) implements TicketEvent {}

    /** It was put into another state without a word. */
    record Moved(TicketCard ticket, Instant at) implements TicketEvent {}

    /**
     * Something else was changed: priority, kind, who looks after it.
     *
     * @param visible whether the requester's side may know of it
     */
    record Edited(TicketCard ticket, Instant at, @Nullable UUID assignedBefore, boolean visible)
            implements TicketEvent {}

    /**
     * The firm lets the desk see its figures, or no more.
     *
     * @param person who decided so
     */
    record ConsentChanged(TicketCard ticket, Instant at, UUID person, String name) implements TicketEvent {}
}
