package eu.spindle.helpdesk.ticket;

import eu.spindle.helpdesk.context.TicketContext;
import eu.spindle.platform.Ids;
import eu.spindle.platform.web.ApiException;
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
class Ticket {

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
    private String channel;
    private String state;
    private String phase;
    private String kind;
    private String priority;
    private String queue = "general";
    private String[] tags = {};

    @Embedded
    private @Nullable TicketContext context;

    @Embedded
    private NewTicket.Requester requester;

    private @Nullable UUID assigneeId;
    private @Nullable UUID figuresSharedBy;
    private @Nullable Instant figuresSharedAt;
    private Instant openedAt;
    private Instant touchedAt;

    // The requester's side sees only these: they do not change with the desk's internal work.
    private long publicVersion;
    private Instant publicTouchedAt;

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
        this.state = TicketState.NEW.code();
        this.phase = question.phase().code();
        this.kind = question.kind().code();
        this.priority = question.priority().code();
        this.context = question.context();
        this.requester = question.requester();
        this.openedAt = at;
        this.touchedAt = at;
        this.publicTouchedAt = at;
        if (question.figuresShared()) {
            share(Objects.requireNonNull(question.requester().id()), at);
        }
    }

    /** Records a message of the requester's side; a ticket on hold, resolved or closed is reopened. */
    void reply(Instant at) {
        if (state() != TicketState.NEW) {
            changeState(TicketState.OPEN, at);
        }
        markChanged(at);
    }

    /** Records an answer of the desk and sets the state after it. */
    void answer(TicketState then, Instant at) {
        changeState(then, at);
        firstAnsweredAt = firstAnsweredAt == null ? at : firstAnsweredAt;
        markChanged(at);
    }

    /** Records an internal note of the desk. */
    void addNote(Instant at) {
        touchedAt = at;
    }

    /** Applies an agent's changes. */
    void update(TicketWorkflow.TicketChanges changes, Instant at) {
        var before = shownToRequester();
        subject = changes.subject() == null ? subject : changes.subject();
        phase = changes.phase() == null ? phase : changes.phase().code();
        kind = changes.kind() == null ? kind : changes.kind().code();
        priority = changes.priority() == null ? priority : changes.priority().code();
        queue = changes.queue() == null ? queue : changes.queue();
        tags = changes.tags() == null ? tags : changes.tags().toArray(String[]::new);
        if (changes.assigneeChanges()) {
            assigneeId = changes.assignee();
        }
        if (changes.state() != null && changes.state() != state()) {
            changeState(changes.state(), at);
        }
        touchedAt = at;
        if (!shownToRequester().equals(before)) {
            markChanged(at);
        }
    }

    /** Removes the assignee. */
    void unassign(Instant at) {
        assigneeId = null;
        touchedAt = at;
    }

    /** Allows the desk to see the firm's figures that the ticket is about, until the ticket is closed. */
    void shareFigures(UUID person, Instant at) {
        if (state() == TicketState.CLOSED) {
            throw ApiException.conflict("ticket-closed");
        }
        share(person, at);
        markChanged(at);
    }

    /** Withdraws the desk's access to the firm's figures. */
    void withdrawFigures(Instant at) {
        figuresSharedBy = null;
        figuresSharedAt = null;
        markChanged(at);
    }

    private void share(UUID person, Instant at) {
        if (enterpriseId == null || context == null || !context.hasFigures()) {
            throw ApiException.invalid("figuresShared", "nothing-to-share");
        }
        figuresSharedBy = person;
        figuresSharedAt = at;
    }

    /** Changes the state; every change of state goes through here. */
    private void changeState(TicketState to, Instant at) {
        if (to == TicketState.NEW) {
            throw ApiException.conflict("ticket-not-new-again");
        }
        if (to == TicketState.CLOSED && !state().isFinished()) {
            throw ApiException.conflict("ticket-not-resolved");
        }
        resolvedAt = to.isFinished() ? Objects.requireNonNullElse(resolvedAt, at) : null;
        state = to.code();
        if (to == TicketState.CLOSED) {
            figuresSharedBy = null;
            figuresSharedAt = null;
        }
    }

    /** Records a change that the requester's side may see. */
    private void markChanged(Instant at) {
        touchedAt = at;
        publicTouchedAt = at;
        publicVersion++;
    }

    private List<String> shownToRequester() {
        return List.of(subject, state, phase, kind);
    }

    /** Stores the next due time; this does not count as an edit and causes no version conflict. */
    void updateDueTime(@Nullable String clock, @Nullable Instant at) {
        dueClock = clock;
        dueAt = at;
    }

    TicketCard card() {
        return new TicketCard(
                id,
                number,
                version(),
                publicVersion,
                enterpriseId,
                subject,
                state(),
                TicketPhase.of(phase).orElseThrow(),
                TicketKind.of(kind).orElseThrow(),
                TicketPriority.of(priority).orElseThrow(),
                context,
                requester.id(),
                requester.name(),
                requester.email(),
                assigneeId,
                figuresSharedBy == null || figuresSharedAt == null
                        ? null
                        : new TicketCard.FigureConsent(figuresSharedBy, figuresSharedAt),
                Locale.forLanguageTag(language),
                openedAt);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    TicketState state() {
        return TicketState.of(state).orElseThrow();
    }

    @Nullable
    UUID enterprise() {
        return enterpriseId;
    }

    String subject() {
        return subject;
    }

    String queue() {
        return queue;
    }

    List<String> tags() {
        return List.of(tags);
    }

    String channel() {
        return channel;
    }

    Instant touchedAt() {
        return touchedAt;
    }

    long publicVersion() {
        return publicVersion;
    }

    Instant publicTouchedAt() {
        return publicTouchedAt;
    }

    @Nullable
    UUID assignee() {
        return assigneeId;
    }

    @Nullable
    Instant firstAnsweredAt() {
        return firstAnsweredAt;
    }

    @Nullable
    Instant resolvedAt() {
        return resolvedAt;
    }

    @Nullable
    String dueClock() {
        return dueClock;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }
}
