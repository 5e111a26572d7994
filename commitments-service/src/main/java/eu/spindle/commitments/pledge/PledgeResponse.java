package eu.spindle.commitments.pledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.spindle.commitments.catalogue.Direction;
import eu.spindle.commitments.pledge.PledgeState.RuleReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pledge with all its revisions and steps.
 *
 * @param proposal how far the open revision has come, or null when there is none
 * @param inForce number of the revision that counts, or null before the first is accepted
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
        List<StepResponse> steps) {

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
                history.steps().stream().map(StepResponse::of).toList());
    }

    /**
     * Something that was done with it.
     *
     * @param by person id, or null when a rule did it
     * @param reason somebody's words, or the code of a rule's reason
     * @param reasonCode a rule's reason, or null
     * @param byToken the name of the API token by which the person acted, or null
     */
    record StepResponse(
            Instant at,
            HistoryEntry.Action act,
            int revision,
            @Nullable UUID by,
            @Nullable String reason,
            @Nullable RuleReason reasonCode,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String byToken) {

        static StepResponse of(HistoryEntry step) {
            return new StepResponse(
                    step.at(),
                    step.act(),
                    step.revision(),
                    step.by(),
                    step.reason(),
                    step.by() == null ? RuleReason.of(step.reason()) : null,
                    step.byToken());
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

    /** A revision; its figures are in the unit. */
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

    /** A value of a year, exact. */
    record Value(int year, String value) {}

    /**
     * A target as it was put.
     *
     * @param inUnit what it comes to in the indicator's unit
     */
    record TargetResponse(Terms.Target.Kind kind, String value, String inUnit) {

        static @Nullable TargetResponse of(Terms terms) {
            var target = terms.target();
            var aim = terms.aim();
            return target == null || aim == null
                    ? null
                    : new TargetResponse(target.kind(), plain(target.value()), plain(aim));
        }
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }
}
