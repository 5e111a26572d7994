package eu.spindle.monitoring.submission;

import eu.spindle.monitoring.cycle.Cycle;
import eu.spindle.monitoring.submission.ChangeLog.Change;
import eu.spindle.monitoring.submission.EnterFigures.Edit;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.FieldError;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The figures of an enterprise for a cycle. It is always read with a lock before it is changed. */
@Entity
@Table(name = "submission")
class Submission {

    static final String FIGURES = "figures.";
    static final String COMMENTS = "comments.";

    @Id
    private UUID id;

    @TenantId
    private UUID associationId;

    private UUID enterpriseId;
    private UUID cycleId;
    private int year;

    private SubmissionState state;

    private long revision;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> figures;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> comments;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Long> fieldRevisions;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Map<String, String> approvedFigures;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Restatement> restatements;

    private @Nullable String restatementReason;
    private @Nullable Instant submittedAt;
    private @Nullable Instant latestSubmittedAt;
    private @Nullable UUID submittedBy;
    private @Nullable Instant decidedAt;
    private @Nullable UUID decidedBy;
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected Submission() {}

    /** Returns a submission without a row: it is stored when something is entered for the first time. */
    static Submission notStarted(UUID id, UUID enterprise, Cycle cycle) {
        var submission = new Submission();
        submission.id = id;
        submission.enterpriseId = enterprise;
        submission.cycleId = cycle.id();
        submission.year = cycle.year();
        submission.state = SubmissionState.NOT_STARTED;
        submission.figures = Map.of();
        submission.comments = Map.of();
        submission.fieldRevisions = Map.of();
        submission.restatements = Map.of();
        return submission;
    }

    /**
     * Merges an edit field by field.
     *
     * @param seen the revision the editor saw: fields that somebody changed since collide, others do not
     * @return what has changed; empty when all was so already
     */
    List<Change> enter(Edit edit, long seen) {
        requireEditable();
        var changes = new ArrayList<Change>();
        edit.figures().forEach((point, text) -> note(changes, FIGURES + point, figures.get(point), text));
        edit.comments().forEach((point, text) -> {
            String figure = edit.figures().getOrDefault(point, figures.get(point));
            boolean stale = !explains(List.of(point)) || !Objects.equals(figure, figures.get(point));
            if (text != null && text.equals(comments.get(point)) && stale) {
                // The same comment for another value is a change, too: from now on it explains that value.
                changes.add(new Change(COMMENTS + point, text, text));
            } else {
                note(changes, COMMENTS + point, comments.get(point), text);
            }
        });
        List<FieldError> collisions = changes.stream()
                .filter(change -> fieldRevisions.getOrDefault(change.field(), 0L) > seen)
                .map(change -> FieldError.at(change.field(), "changed-meanwhile-field", shown(change.before())))
                .toList();
        if (!collisions.isEmpty()) {
            throw DomainException.changedMeanwhile(collisions);
        }
        if (!changes.isEmpty()) {
            apply(changes);
        }
        return changes;
    }

    /** Requires a state in which the firm can change figures. */
    void requireEditable() {
        if (!state.editable()) {
            throw DomainException.conflict("submission-locked", state);
        }
    }

    private static void note(List<Change> changes, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, before, after));
        }
    }

    private void apply(List<Change> changes) {
        revision++;
        var newFigures = new TreeMap<>(figures);
        var newComments = new TreeMap<>(comments);
        var newRevisions = new TreeMap<>(fieldRevisions);
        for (Change change : changes) {
            boolean figure = change.field().startsWith(FIGURES);
            String point = change.field().substring(change.field().indexOf('.') + 1);
            put(figure ? newFigures : newComments, point, change.after());
            newRevisions.put(change.field(), revision);
        }
        figures = newFigures;
        comments = newComments;
        fieldRevisions = newRevisions;
        if (state == SubmissionState.NOT_STARTED) {
            state = SubmissionState.DRAFT;
        }
    }

    private static void put(Map<String, String> map, String key, @Nullable String value) {
        if (value == null) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }

    /** Whether a comment at one of the data points was written for their present figures. */
    boolean explains(List<String> points) {
        long changed = points.stream()
                .mapToLong(point -> fieldRevisions.getOrDefault(FIGURES + point, 0L))
                .max()
                .orElse(0);
        return points.stream()
                .filter(comments::containsKey)
                .anyMatch(point -> fieldRevisions.getOrDefault(COMMENTS + point, 0L) >= changed);
    }

    void submit(UUID by, Instant at) {
        require("submission-not-editable", SubmissionState.DRAFT, SubmissionState.RETURNED, SubmissionState.REOPENED);
        submittedBy = by;
        submittedAt = submittedAt == null ? at : submittedAt;
        latestSubmittedAt = at;
        enter(SubmissionState.SUBMITTED, null);
    }

    void beginReview() {
        require("submission-not-submitted", SubmissionState.SUBMITTED);
        enter(SubmissionState.IN_REVIEW, null);
    }

    void returnForRevision(UUID by, Instant at, String why) {
        require("submission-not-submitted", SubmissionState.SUBMITTED, SubmissionState.IN_REVIEW);
        decide(by, at);
        enter(SubmissionState.RETURNED, why);
    }

    /** Approves and locks the figures; {@code authors} have entered some of them and cannot approve their own work. */
    void approve(UUID by, Instant at, Set<UUID> authors) {
        require("submission-not-submitted", SubmissionState.SUBMITTED, SubmissionState.IN_REVIEW);
        if (authors.contains(by) || by.equals(submittedBy)) {
            throw DomainException.forbidden("approval-of-own-entry");
        }
        decide(by, at);
        if (approvedFigures != null) {
            restatements = restated(approvedFigures, at);
        }
        approvedFigures = new TreeMap<>(figures);
        enter(SubmissionState.APPROVED, null);
    }

    void reopen(UUID by, Instant at, String why) {
        require("submission-not-approved", SubmissionState.APPROVED);
        decide(by, at);
        restatementReason = why;
        enter(SubmissionState.REOPENED, why);
    }

    /** Returns the new restatements, and earlier ones that still apply. */
    private Map<String, Restatement> restated(Map<String, String> approved, Instant at) {
        var result = new TreeMap<>(restatements);
        var points = new TreeSet<>(approved.keySet());
        points.addAll(figures.keySet());
        for (String point : points) {
            String before = approved.get(point);
            if (!Objects.equals(before, figures.get(point))) {
                result.put(point, new Restatement(before, at, restatementReason));
            }
        }
        return result;
    }

    private void enter(SubmissionState next, @Nullable String why) {
        state = next;
        reason = why;
        revision++;
    }

    private void decide(UUID by, Instant at) {
        decidedBy = by;
        decidedAt = at;
    }

    private void require(String code, SubmissionState... allowed) {
        if (!Set.of(allowed).contains(state)) {
            throw DomainException.conflict(code, state);
        }
    }

    private static String shown(@Nullable String text) {
        return text == null ? "–" : text;
    }

    UUID id() {
        return id;
    }

    UUID enterprise() {
        return enterpriseId;
    }

    UUID cycle() {
        return cycleId;
    }

    int year() {
        return year;
    }

    SubmissionState state() {
        return state;
    }

    long revision() {
        return revision;
    }

    Map<String, String> figures() {
        return Map.copyOf(figures);
    }

    Map<String, String> comments() {
        return Map.copyOf(comments);
    }

    Map<String, String> approvedFigures() {
        return approvedFigures == null ? Map.of() : Map.copyOf(approvedFigures);
    }

    /** Returns the values before the last restatement, by data point. */
    Map<String, Restatement> restatements() {
        return Map.copyOf(restatements);
    }

    /** Returns the former values of restated figures, without those that were missing before. */
    Map<String, String> former() {
        var result = new TreeMap<String, String>();
        restatements.forEach((point, restatement) -> {
            if (restatement.before() != null) {
                result.put(point, restatement.before());
            }
        });
        return result;
    }

    /** Returns why approved figures were reopened; null if they never were. */
    @Nullable
    String restatementReason() {
        return restatementReason;
    }

    /** Returns when it was first submitted, which decides whether it was in time. */
    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    /** Returns when it was last submitted. */
    @Nullable
    Instant latestSubmittedAt() {
        return latestSubmittedAt == null ? submittedAt : latestSubmittedAt;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String reason() {
        return reason;
    }

    /**
     * A change of an approved figure.
     *
     * @param before the former value; null when it was missing
     * @param at when the present value was approved
     * @param reason why the figures were reopened
     */
    record Restatement(
            @Nullable String before, Instant at, @Nullable String reason) {}
}
