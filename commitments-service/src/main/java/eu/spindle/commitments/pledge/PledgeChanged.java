package eu.spindle.commitments.pledge;

import org.jspecify.annotations.Nullable;

/**
 * A pledge was changed; published in the transaction of the change.
 *
 * @param state of the pledge after the change
 * @param proposal state of the revision that is not accepted yet, or null
 * @param pledgeTarget of the revision in force, or of the latest one while none is
 */
public record PledgeChanged(
        PledgeAction action,
        String commitment,
        PledgeState state,
        @Nullable PledgeState proposal,
        PledgeTarget pledgeTarget) {}
