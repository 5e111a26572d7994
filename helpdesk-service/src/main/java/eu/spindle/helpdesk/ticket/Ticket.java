package eu.spindle.helpdesk.ticket;

import eu.spindle.platform.Ids;
import eu.spindle.platform.web.Refusal;
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
    private Question.Requester requester;

    private @Nullable UUID assigneeId;
    private Instant openedAt;
    private Instant touchedAt;
    private @Nullable Instant firstAnsweredAt;
    private @Nullable Instant resolvedAt;

    @OptimisticLock(excluded = true)
    private @Nullable String dueClock;

    @OptimisticLock(excluded = true)
    private @Nullable Instant dueAt;

    @SuppressWarnings("NullAway.Init")
    protected Ticket() {}

    Ticket(long number, Question question, Instant at) {
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
    }

    /** The requester's side writes again; what was put aside or over is open again. */
    void askAgain(Instant at) {
        if (state() != TicketState.NEW) {
            become(TicketState.OPEN, at);
        }
        touchedAt = at;
    }

    /** The desk answers, and puts the ticket into a state with it. */
    void answer(TicketState then, Instant at) {
        if (then == TicketState.NEW) {
            throw Refusal.invalid("then", "not-after-answer");
        }
        firstAnsweredAt = firstAnsweredAt == null ? at : firstAnsweredAt;
        become(then, at);
        touchedAt = at;
    }

    /** The desk writes a note for itself. */
    void noted(Instant at) {
        touchedAt = at;
    }

    /** Takes what an agent decides about it. */
    void decide(TicketDecision decision, Instant at) {
        subject = decision.subject() == null ? subject : decision.subject();
        phase = decision.phase() == null ? phase : decision.phase().code();
        kind = decision.kind() == null ? kind : decision.kind().code();
        priority = decision.priority() == null ? priority : decision.priority().code();
        queue = decision.queue() == null ? queue : decision.queue();
        tags = decision.tags() == null ? tags : decision.tags().toArray(String[]::new);
        if (decision.assigneeChanges()) {
            assigneeId = decision.assignee();
        }
        touchedAt = at;
        if (decision.state() != null && decision.state() != state()) {
            move(decision.state(), at);
        }
    }

    private void move(TicketState to, Instant at) {
        if (to == TicketState.NEW) {
            throw Refusal.conflict("ticket-not-new-again");
        }
        if (to == TicketState.CLOSED && state() != TicketState.RESOLVED) {
            throw Refusal.conflict("ticket-not-resolved");
        }
        become(to, at);
    }

    private void become(TicketState to, Instant at) {
        resolvedAt = to.over() ? Objects.requireNonNullElse(resolvedAt, at) : null;
        state = to.code();
    }

    /** Shows which promise is due next; not an edit, so that it collides with none. */
    void due(@Nullable String clock, @Nullable Instant at) {
        dueClock = clock;
        dueAt = at;
    }

    TicketCard card() {
        return new TicketCard(
                id,
                number,
                version(),
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
