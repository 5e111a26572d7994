package eu.spindle.commitments.pledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.spindle.commitments.catalogue.content.Direction;
import eu.spindle.commitments.pledge.terms.Terms;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pledge with its revisions and its history.
 *
 * @param proposal state of the revision that is not accepted yet, or null
 * @param inForce number of the revision in force, or null while none has been accepted
 * @param entries actions on the pledge, oldest first
 */
record PledgeResponse(
        UUID id,
        UUID enterprise,
        String commitment,
        String indicator,
        String title,
        PledgeState state,
        @Nullable PledgeState proposal,
        @Nullable Integer inForce,
        long version,
        Instant createdAt,
        Instant changedAt,
        List<RevisionResponse> revisions,
        List<EntryResponse> entries) {

    static PledgeResponse of(Pledge pledge) {
        var history = pledge.history();
        return new PledgeResponse(
                pledge.id(),
                pledge.enterprise(),
                pledge.commitment(),
                pledge.indicator(),
                pledge.title(),
                pledge.state(),
                pledge.proposal(),
                history.inForce().map(Revision::number).orElse(null),
                pledge.version(),
                pledge.createdAt(),
                pledge.changedAt(),
                history.revisions().stream().map(RevisionResponse::of).toList(),
                history.entries().stream().map(EntryResponse::of).toList());
    }

    /**
     * One action on a pledge.
     *
     * @param by person id, or null when a rule acted
     * @param reason a person's words, or the code of a rule's reason
     * @param reasonCode the rule's reason, or null when a person acted
     * @param byToken name of the API token that the person used, or null
     */
    record EntryResponse(
            Instant at,
            PledgeAction action,
            int revision,
            @Nullable UUID by,
            @Nullable String reason,
            @Nullable RuleReason reasonCode,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String byToken) {

        static EntryResponse of(HistoryEntry entry) {
            return new EntryResponse(
                    entry.at(),
                    entry.action(),
                    entry.revision(),
                    entry.by(),
                    entry.reason(),
                    entry.by() == null ? RuleReason.of(entry.reason()) : null,
                    entry.byToken());
        }
    }

    /** A pledge in a list. */
    record Summary(
            UUID id,
            UUID enterprise,
            String commitment,
            String indicator,
            String title,
            PledgeState state,
            @Nullable PledgeState proposal,
            int targetYear,
            long version,
            Instant changedAt) {

        static Summary of(Pledge pledge) {
            return new Summary(
                    pledge.id(),
                    pledge.enterprise(),
                    pledge.commitment(),
                    pledge.indicator(),
                    pledge.title(),
                    pledge.state(),
                    pledge.proposal(),
                    pledge.targetYear(),
                    pledge.version(),
                    pledge.changedAt());
        }
    }

    /** A revision; its figures are in the indicator's unit. */
    record RevisionResponse(
            int number,
            Revision.Kind kind,
            Revision.State state,
            @Nullable String reason,
            @Nullable String verdict,
            String unit,
            Direction direction,
            @Nullable Value baseline,
            @Nullable TargetResponse target,
            int targetYear,
            List<Value> milestones,
            String title,
            @Nullable String owner,
            List<Terms.Action> actions,
            @Nullable UUID submittedBy,
            @Nullable Instant submittedAt,
            @Nullable UUID decidedBy,
            @Nullable Instant decidedAt) {

        static RevisionResponse of(Revision revision) {
            var terms = revision.terms();
            var baseline = terms.baseline();
            return new RevisionResponse(
                    revision.number(),
                    revision.kind(),
                    revision.state(),
                    revision.reason(),
                    revision.verdict(),
                    revision.indicator().unit(),
                    revision.indicator().direction(),
                    baseline == null ? null : new Value(baseline.year(), plain(baseline.value())),
                    TargetResponse.of(terms),
                    terms.targetYear(),
                    terms.milestones().stream()
                            .map(milestone -> new Value(milestone.year(), plain(milestone.value())))
                            .toList(),
                    terms.title(),
                    terms.owner(),
                    terms.actions(),
                    revision.submittedBy(),
                    revision.submittedAt(),
                    revision.decidedBy(),
                    revision.decidedAt());
        }
    }

    /** An exact value of a year. */
    record Value(int year, String value) {}

    /**
     * A target as it was entered.
     *
     * @param inUnit the target in the indicator's unit
     */
    record TargetResponse(Terms.Target.Kind kind, String value, String inUnit) {

        static @Nullable TargetResponse of(Terms terms) {
            var target = terms.target();
            var inUnit = terms.targetValue();
            return target == null || inUnit == null
                    ? null
                    : new TargetResponse(target.kind(), plain(target.value()), plain(inUnit));
        }
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }
}
