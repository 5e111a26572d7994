package eu.spindle.commitments.pledge;

import eu.spindle.commitments.catalogue.AdoptedIndicator;
import eu.spindle.commitments.pledge.terms.Terms;
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
 * A pledge of one enterprise. Its first revision takes it from draft to active. Later revisions are proposals; the
 * revision in force counts until they are accepted.
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

    private PledgeState state;

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

    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields.
    protected Pledge() {}

    @SuppressWarnings("NullAway.Init") // Hibernate sets the association.
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

    static Pledge drafted(
            UUID enterprise, String commitment, AdoptedIndicator measuredBy, Terms terms, UUID by, Instant at) {
        var first = Revision.drafted(1, Revision.Kind.ORIGINAL, terms, measuredBy, null);
        var pledge = new Pledge(enterprise, commitment, first, at);
        pledge.recordAction(PledgeAction.DRAFTED, by, null, at);
        return pledge;
    }

    /** Replaces the terms of the revision that is not accepted yet. */
    void edit(Terms terms, AdoptedIndicator measuredBy, UUID person, Instant at) {
        requireProposal(EDITABLE);
        history = history.latest(revision -> revision.withTerms(terms, measuredBy));
        updateListed();
        recordAction(PledgeAction.EDITED, person, null, at);
    }

    void submit(UUID by, Instant at) {
        requireProposal(EDITABLE);
        history = history.latest(revision -> revision.submitted(by, at));
        changeProposal(PledgeState.SUBMITTED);
        recordAction(PledgeAction.SUBMITTED, by, null, at);
    }

    void accept(UUID officer, Instant at) {
        requireProposal(Set.of(PledgeState.SUBMITTED));
        requireNotSubmitter(officer);
        history = history.superseded().latest(revision -> revision.decided(Revision.State.ACCEPTED, officer, at, null));
        state = PledgeState.ACTIVE;
        proposal = null;
        updateListed();
        recordAction(PledgeAction.ACCEPTED, officer, null, at);
    }

    void returnForRevision(String reason, UUID officer, Instant at) {
        requireProposal(Set.of(PledgeState.SUBMITTED));
        requireNotSubmitter(officer);
        history = history.latest(revision -> revision.decided(Revision.State.RETURNED, officer, at, reason));
        changeProposal(PledgeState.RETURNED);
        recordAction(PledgeAction.RETURNED, officer, reason, at);
    }

    /** Proposes other terms; the present ones stay in force until the proposal is accepted. */
    void amend(Revision.Kind kind, String reason, Terms terms, AdoptedIndicator measuredBy, UUID person, Instant at) {
        require(Set.of(PledgeState.ACTIVE));
        if (proposal != null) {
            throw DomainException.conflict("pledge-amendment-open");
        }
        history = history.with(Revision.drafted(history.latest().number() + 1, kind, terms, measuredBy, reason));
        proposal = PledgeState.DRAFT;
        recordAction(
                kind == Revision.Kind.RESTATEMENT ? PledgeAction.RESTATED : PledgeAction.AMENDED, person, reason, at);
    }

    /** Discards the proposal; the revision in force stays. */
    void dropAmendment(UUID by, Instant at) {
        if (proposal == null || history.inForce().isEmpty()) {
            throw DomainException.conflict("pledge-no-amendment");
        }
        history = history.latest(revision -> revision.closed(Revision.State.DROPPED));
        proposal = null;
        recordAction(PledgeAction.AMENDMENT_DROPPED, by, null, at);
    }

    void withdraw(String reason, UUID by, Instant at) {
        require(Set.of(PledgeState.DRAFT, PledgeState.SUBMITTED, PledgeState.RETURNED, PledgeState.ACTIVE));
        end(PledgeState.WITHDRAWN, PledgeAction.WITHDRAWN, reason, by, at);
    }

    /** Concludes it after its target year.
     *
     * @param by the officer, or null for a rule
     */
    void conclude(boolean achieved, @Nullable String reason, @Nullable UUID by, Instant at) {
        require(Set.of(PledgeState.ACTIVE));
        requireNotSubmitter(by);
        end(
                achieved ? PledgeState.ACHIEVED : PledgeState.NOT_ACHIEVED,
                achieved ? PledgeAction.ACHIEVED : PledgeAction.NOT_ACHIEVED,
                reason,
                by,
                at);
    }

    /** Makes a concluded pledge active again.
     *
     * @param by the officer, or null for a rule
     */
    void reopen(String reason, @Nullable UUID by, Instant at) {
        require(Set.of(PledgeState.ACHIEVED, PledgeState.NOT_ACHIEVED));
        requireNotSubmitter(by);
        state = PledgeState.ACTIVE;
        recordAction(PledgeAction.REOPENED, by, reason, at);
    }

    /** Makes a delisted pledge active again; only the compliance rule does so, when what delisted it was excused. */
    void relist(String reason, Instant at) {
        require(Set.of(PledgeState.DELISTED));
        state = PledgeState.ACTIVE;
        recordAction(PledgeAction.REOPENED, null, reason, at);
    }

    void delist(String reason, @Nullable UUID by, Instant at) {
        require(Set.of(PledgeState.ACTIVE));
        end(PledgeState.DELISTED, PledgeAction.DELISTED, reason, by, at);
    }

    /** Withdraws an open pledge, since its firm left. */
    void endAtLeaving(Instant at) {
        require(PledgeState.OPEN);
        leftInForce = history.inForce().isPresent();
        end(PledgeState.WITHDRAWN, PledgeAction.WITHDRAWN, RuleReason.ENTERPRISE_LEFT.code(), null, at);
    }

    /** Hides it from the public, since its firm is a member again and makes new pledges. */
    void hideFromPublic() {
        leftInForce = false;
    }

    private void end(PledgeState end, PledgeAction action, @Nullable String reason, @Nullable UUID by, Instant at) {
        if (proposal != null) {
            history = history.latest(revision -> revision.closed(Revision.State.DROPPED));
            proposal = null;
        }
        state = end;
        recordAction(action, by, reason, at);
    }

    private void changeProposal(PledgeState next) {
        proposal = next;
        if (history.inForce().isEmpty()) {
            state = next;
        }
    }

    /** Copies what lists show from the revision in force, or from the first one while none is. */
    private void updateListed() {
        var terms = history.inForce().orElse(history.latest()).terms();
        title = terms.title();
        targetYear = terms.targetYear();
    }

    private void recordAction(PledgeAction action, @Nullable UUID by, @Nullable String reason, Instant at) {
        history = history.with(new HistoryEntry(at, action, history.latest().number(), by, reason, null));
        changedAt = at;
    }

    /** Records that the person used an API token for the last action. */
    void recordToken(String name) {
        history = history.withToken(name);
    }

    private void requireProposal(Set<PledgeState> allowed) {
        if (proposal == null || !allowed.contains(proposal)) {
            throw DomainException.conflict("pledge-state", Objects.requireNonNullElse(proposal, state));
        }
    }

    /** Requires another person than the one who submitted the revision that is decided on. */
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

    /** The target of the revision in force, or of the latest one while none is. */
    PledgeTarget pledgeTarget() {
        return PledgeTarget.of(id, enterpriseId, history.inForce().orElse(history.latest()));
    }

    PledgeChanged changed() {
        return new PledgeChanged(history.entries().getLast().action(), commitment, state, proposal, pledgeTarget());
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

    /** Whether it was in force when its firm left, so that the public still sees it. */
    boolean leftInForce() {
        return leftInForce;
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
