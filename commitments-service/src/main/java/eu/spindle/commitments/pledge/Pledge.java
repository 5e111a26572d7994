package eu.spindle.commitments.pledge;

import eu.spindle.commitments.catalogue.Indicator;
import eu.spindle.commitments.pledge.HistoryEntry.Action;
import eu.spindle.commitments.pledge.PledgeState.RuleReason;
import eu.spindle.platform.Ids;
import eu.spindle.platform.error.DomainException;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A promise of one enterprise. Its first revision takes it from draft to active; later ones are proposals beside the
 * revision in force, which counts until they are accepted.
 */
@Entity
@Table(name = "pledge")
class Pledge {

    private static final Set<PledgeState> EDITABLE = Set.of(PledgeState.DRAFT, PledgeState.RETURNED);

    @Id
    private UUID id;

    @TenantId
    private UUID associationId;

    private UUID enterpriseId;
    private String commitment;
    private String indicator;
    private String title;

    @Convert(converter = PledgeState.Column.class)
    private PledgeState state;

    @Convert(converter = PledgeState.Column.class)
    private @Nullable PledgeState proposal;

    private int targetYear;
    private boolean leftInForce;

    @Convert(converter = PledgeHistory.Column.class)
    @ColumnTransformer(write = "?::jsonb")
    @Column(columnDefinition = "jsonb")
    private PledgeHistory history;

    @Version
    private long version;

    private Instant createdAt;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected Pledge() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the association
    private Pledge(UUID enterprise, String commitment, Revision first, Instant at) {
        this.id = Ids.next();
        this.enterpriseId = enterprise;
        this.commitment = commitment;
        this.indicator = first.indicator().code();
        this.title = first.terms().title();
        this.targetYear = first.terms().targetYear();
        this.state = PledgeState.DRAFT;
        this.proposal = PledgeState.DRAFT;
        this.history = new PledgeHistory(List.of(first), List.of());
        this.createdAt = at;
        this.changedAt = at;
    }

    static Pledge drafted(UUID enterprise, String commitment, Indicator indicator, Terms terms, UUID by, Instant at) {
        var first = Revision.drafted(1, Revision.Kind.ORIGINAL, terms, indicator, null);
        var pledge = new Pledge(enterprise, commitment, first, at);
        pledge.noted(Action.DRAFTED, by, null, at);
        return pledge;
    }

    /** Words the open proposal anew. */
    void edit(Terms terms, Indicator by, UUID person, Instant at) {
        requireProposal(EDITABLE);
        history = history.latest(revision -> revision.worded(terms, by));
        shown();
        noted(Action.EDITED, person, null, at);
    }

    void submit(UUID by, Instant at) {
        requireProposal(EDITABLE);
        history = history.latest(revision -> revision.submitted(by, at));
        proposed(PledgeState.SUBMITTED);
        noted(Action.SUBMITTED, by, null, at);
    }

    void accept(UUID officer, Instant at) {
        requireProposal(Set.of(PledgeState.SUBMITTED));
        requireNotSubmitter(officer);
        history = history.superseded().latest(revision -> revision.decided(Revision.State.ACCEPTED, officer, at, null));
        state = PledgeState.ACTIVE;
        proposal = null;
        shown();
        noted(Action.ACCEPTED, officer, null, at);
    }

    void returnForRevision(String reason, UUID officer, Instant at) {
        requireProposal(Set.of(PledgeState.SUBMITTED));
        requireNotSubmitter(officer);
        history = history.latest(revision -> revision.decided(Revision.State.RETURNED, officer, at, reason));
        proposed(PledgeState.RETURNED);
        noted(Action.RETURNED, officer, reason, at);
    }

    /** Proposes another wording beside the one in force. */
    void amend(Revision.Kind kind, String reason, Terms terms, Indicator by, UUID person, Instant at) {
        require(Set.of(PledgeState.ACTIVE));
        if (proposal != null) {
            throw DomainException.conflict("pledge-amendment-open");
        }
        history = history.with(Revision.drafted(history.latest().number() + 1, kind, terms, by, reason));
        proposal = PledgeState.DRAFT;
        noted(kind == Revision.Kind.RESTATEMENT ? Action.RESTATED : Action.AMENDED, person, reason, at);
    }

    /** Gives up the proposal; what is in force stays. */
    void dropAmendment(UUID by, Instant at) {
        if (proposal == null || history.inForce().isEmpty()) {
            throw DomainException.conflict("pledge-no-amendment");
        }
        history = history.latest(revision -> revision.closed(Revision.State.DROPPED));
        proposal = null;
        noted(Action.AMENDMENT_DROPPED, by, null, at);
    }

    void withdraw(String reason, UUID by, Instant at) {
        require(Set.of(PledgeState.DRAFT, PledgeState.SUBMITTED, PledgeState.RETURNED, PledgeState.ACTIVE));
        end(PledgeState.WITHDRAWN, Action.WITHDRAWN, reason, by, at);
    }

    /** Says how it ended, once its target year is over; null for the person when a rule says so. */
    void conclude(boolean achieved, @Nullable String reason, @Nullable UUID by, Instant at) {
        require(Set.of(PledgeState.ACTIVE));
        requireNotSubmitter(by);
        end(
                achieved ? PledgeState.ACHIEVED : PledgeState.NOT_ACHIEVED,
                achieved ? Action.ACHIEVED : Action.NOT_ACHIEVED,
                reason,
                by,
                at);
    }

    /** Makes a concluded pledge active again. */
    void reopen(String reason, @Nullable UUID by, Instant at) {
        require(Set.of(PledgeState.ACHIEVED, PledgeState.NOT_ACHIEVED));
        requireNotSubmitter(by);
        state = PledgeState.ACTIVE;
        noted(Action.REOPENED, by, reason, at);
    }

    /** Makes a delisted pledge active again, by the rule of compliance alone: what delisted it must have been excused. */
    void relist(String reason, Instant at) {
        require(Set.of(PledgeState.DELISTED));
        state = PledgeState.ACTIVE;
        noted(Action.REOPENED, null, reason, at);
    }

    void delist(String reason, @Nullable UUID by, Instant at) {
        require(Set.of(PledgeState.ACTIVE));
        end(PledgeState.DELISTED, Action.DELISTED, reason, by, at);
    }

    /** Ends it since its firm is no member any more; what had come to an end before stays as it is. */
    void endAtLeaving(Instant at) {
        require(PledgeState.OPEN);
        leftInForce = history.inForce().isPresent();
        end(PledgeState.WITHDRAWN, Action.WITHDRAWN, RuleReason.ENTERPRISE_LEFT.code(), null, at);
    }

    /** Its firm is a member again, and makes other pledges. */
    void pastMembership() {
        leftInForce = false;
    }

    private void end(PledgeState end, Action act, @Nullable String reason, @Nullable UUID by, Instant at) {
        if (proposal != null) {
            history = history.latest(revision -> revision.closed(Revision.State.DROPPED));
            proposal = null;
        }
        state = end;
        noted(act, by, reason, at);
    }

    private void proposed(PledgeState step) {
        proposal = step;
        if (history.inForce().isEmpty()) {
            state = step;
        }
    }

    /** Lists show the revision in force, or the first one while none is. */
    private void shown() {
        var terms = history.inForce().orElse(history.latest()).terms();
        title = terms.title();
        targetYear = terms.targetYear();
    }

    private void noted(Action act, @Nullable UUID by, @Nullable String reason, Instant at) {
        history = history.with(new HistoryEntry(at, act, history.latest().number(), by, reason, null));
        changedAt = at;
    }

    /** Notes that what was done last was done by an API token of the person. */
    void byToken(String name) {
        history = history.byToken(name);
    }

    private void requireProposal(Set<PledgeState> allowed) {
        if (proposal == null || !allowed.contains(proposal)) {
            throw DomainException.conflict("pledge-state", Objects.requireNonNullElse(proposal, state));
        }
    }

    /** Nobody decides on what she submitted herself: neither on what is proposed, nor on how what is in force ended. */
    private void requireNotSubmitter(@Nullable UUID by) {
        var revision = proposal == PledgeState.SUBMITTED
                ? history.latest()
                : history.inForce().orElse(history.latest());
        if (by != null && by.equals(revision.submittedBy())) {
            throw DomainException.forbidden("pledge-own-submission");
        }
    }

    private void require(Set<PledgeState> allowed) {
        if (!allowed.contains(state)) {
            throw DomainException.conflict("pledge-state", state);
        }
    }

    /** What is promised in figures: what is in force, or else what is proposed. */
    PledgeTarget pledgeTarget() {
        return PledgeTarget.of(id, enterpriseId, history.inForce().orElse(history.latest()));
    }

    PledgeChanged changed() {
        return new PledgeChanged(history.steps().getLast().act().code(), commitment, state, proposal, pledgeTarget());
    }

    UUID id() {
        return id;
    }

    UUID enterprise() {
        return enterpriseId;
    }

    String commitment() {
        return commitment;
    }

    String indicator() {
        return indicator;
    }

    String title() {
        return title;
    }

    PledgeState state() {
        return state;
    }

    @Nullable
    PledgeState proposal() {
        return proposal;
    }

    int targetYear() {
        return targetYear;
    }

    PledgeHistory history() {
        return history;
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }
}
