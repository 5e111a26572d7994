package eu.spindle.helpdesk.ticket;

import eu.spindle.helpdesk.context.TicketContext;
import eu.spindle.platform.Ids;
import eu.spindle.platform.error.DomainException;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A request to the help desk. */
@Entity
public class Ticket {

    @Id
    private UUID id;

    @TenantId
    private @Nullable UUID associationId;

    @Version
    private @Nullable Long version;

    private long number;
    private @Nullable UUID enterpriseId;
    private String subject;
    private String language;
    private TicketChannel channel;
    private TicketState state;
    private TicketPhase phase;
    private TicketKind kind;

    @Embedded
    private TicketHandling handling;

    @Embedded
    private @Nullable TicketContext context;

    @Embedded
    private NewTicket.Requester requester;

    @Embedded
    private @Nullable FigureConsent figuresShared;

    private Instant openedAt;
    private Instant updatedAt;

    // The requester's side sees only these: they do not change with the desk's internal work.
    private long publicVersion;
    private Instant publicUpdatedAt;

    private @Nullable Instant firstAnsweredAt;
    private @Nullable Instant resolvedAt;

    @OptimisticLock(excluded = true)
    private @Nullable String dueClock;

    @OptimisticLock(excluded = true)
    private @Nullable Instant dueAt;

    @SuppressWarnings("NullAway.Init")
    protected Ticket() {}

    Ticket(long number, NewTicket question, Instant at) {
        this.id = Ids.next();
        this.number = number;
        this.enterpriseId = question.enterprise();
        this.subject = question.subject();
        this.language = question.language().toLanguageTag();
        this.channel = question.channel();
        this.state = TicketState.NEW;
        this.phase = question.phase();
        this.kind = question.kind();
        this.handling = new TicketHandling(question.priority());
        this.context = question.context();
        this.requester = question.requester();
        this.openedAt = at;
        this.updatedAt = at;
        this.publicUpdatedAt = at;
        if (question.figuresShared()) {
            share(Objects.requireNonNull(question.requester().id()), at);
        }
    }

    /** Records a message of the requester's side; a ticket on hold, resolved or closed is reopened. */
    void reply(Instant at) {
        if (state != TicketState.NEW) {
            changeState(TicketState.OPEN, at);
        }
        markChanged(at);
    }

    /** Records an answer of the desk and sets the state after it. */
    void answer(TicketState after, Instant at) {
        changeState(after, at);
        firstAnsweredAt = firstAnsweredAt == null ? at : firstAnsweredAt;
        markChanged(at);
    }

    /** Records an internal note of the desk. */
    void addNote(Instant at) {
        updatedAt = at;
    }

    /** Changes the subject. */
    void rename(String newSubject, Instant at) {
        NewTicket.subjectError(newSubject).ifPresent(error -> {
            throw DomainException.invalid(List.of(error));
        });
        if (!subject.equals(newSubject)) {
            subject = newSubject;
            markChanged(at);
        }
    }

    /** Changes what the ticket is about for the requester's side. */
    void classify(TicketPhase newPhase, TicketKind newKind, Instant at) {
        if (phase != newPhase || kind != newKind) {
            phase = newPhase;
            kind = newKind;
            markChanged(at);
        }
    }

    /** Changes how urgent the ticket is for the desk. */
    void prioritise(TicketPriority priority, Instant at) {
        markHandled(handling.prioritise(priority), at);
    }

    /** Moves the ticket to a queue of the desk. */
    void moveToQueue(String queue, Instant at) {
        markHandled(handling.moveToQueue(queue), at);
    }

    /** Replaces the tags by which the desk finds the ticket. */
    void tag(List<String> tags, Instant at) {
        markHandled(handling.tag(tags), at);
    }

    /** Makes a person of the desk responsible. */
    void assign(UUID person, Instant at) {
        markHandled(handling.assign(person), at);
    }

    /** Removes the assignee. */
    void unassign(Instant at) {
        markHandled(handling.assign(null), at);
    }

    private void markHandled(boolean changed, Instant at) {
        updatedAt = changed ? at : updatedAt;
    }

    /** Opens the ticket again. */
    void reopen(Instant at) {
        changeVisibleState(TicketState.OPEN, at);
    }

    /** Waits for the requester; clocks pause. */
    void waitForRequester(Instant at) {
        changeVisibleState(TicketState.WAITING_FOR_REQUESTER, at);
    }

    /** Puts the ticket on hold; clocks pause. */
    void putOnHold(Instant at) {
        changeVisibleState(TicketState.ON_HOLD, at);
    }

    /** Resolves the ticket; it can be reopened. */
    void resolve(Instant at) {
        changeVisibleState(TicketState.RESOLVED, at);
    }

    /** Closes a resolved ticket and ends the consent to show figures. */
    void close(Instant at) {
        changeVisibleState(TicketState.CLOSED, at);
    }

    private void changeVisibleState(TicketState to, Instant at) {
        if (to != state) {
            changeState(to, at);
            markChanged(at);
        }
    }

    /** Allows the desk to see the firm's figures that the ticket is about, until the ticket is closed. */
    void shareFigures(UUID person, Instant at) {
        if (state == TicketState.CLOSED) {
            throw DomainException.conflict("ticket-closed");
        }
        share(person, at);
        markChanged(at);
    }

    /** Withdraws the desk's access to the firm's figures. */
    void withdrawFigures(Instant at) {
        figuresShared = null;
        markChanged(at);
    }

    private void share(UUID person, Instant at) {
        if (enterpriseId == null || context == null || !context.hasFigures()) {
            throw DomainException.invalid("figuresShared", "nothing-to-share");
        }
        figuresShared = new FigureConsent(person, at);
    }

    /** Changes the state; every change of state goes through here. */
    private void changeState(TicketState to, Instant at) {
        if (to == TicketState.NEW) {
            throw DomainException.conflict("ticket-not-new-again");
        }
        if (to == TicketState.CLOSED && !state.isFinished()) {
            throw DomainException.conflict("ticket-not-resolved");
        }
        resolvedAt = to.isFinished() ? Objects.requireNonNullElse(resolvedAt, at) : null;
        state = to;
        if (to == TicketState.CLOSED) {
            figuresShared = null;
        }
    }

    /** Records a change that the requester's side may see. */
    private void markChanged(Instant at) {
        updatedAt = at;
        publicUpdatedAt = at;
        publicVersion++;
    }

    /** Stores the next due time; this does not count as an edit and causes no version conflict. */
    void updateDueTime(@Nullable String clock, @Nullable Instant at) {
        dueClock = clock;
        dueAt = at;
    }

    public TicketCard card() {
        return new TicketCard(
                id,
                number,
                version(),
                publicVersion,
                enterpriseId,
                subject,
                state,
                phase,
                kind,
                handling.priority(),
                context,
                requester.id(),
                requester.name(),
                requester.email(),
                handling.assignee(),
                figuresShared,
                Locale.forLanguageTag(language),
                openedAt);
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    TicketState state() {
        return state;
    }

    @Nullable
    UUID enterprise() {
        return enterpriseId;
    }

    String subject() {
        return subject;
    }

    public TicketHandling handling() {
        return handling;
    }

    public TicketChannel channel() {
        return channel;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    long publicVersion() {
        return publicVersion;
    }

    public Instant publicUpdatedAt() {
        return publicUpdatedAt;
    }

    @Nullable
    public Instant firstAnsweredAt() {
        return firstAnsweredAt;
    }

    @Nullable
    public Instant resolvedAt() {
        return resolvedAt;
    }

    @Nullable
    public String dueClock() {
        return dueClock;
    }

    @Nullable
    public Instant dueAt() {
        return dueAt;
    }
}
