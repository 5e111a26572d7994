package eu.spindle.commitments.pledge;

import org.jspecify.annotations.Nullable;

/**
 * Something was done with a pledge.
 *
 * @param act past participle, e.g. {@code accepted}
 * @param proposal state of a revision that is not accepted yet, or null
 * @param pledgeTarget what is in force, or else what is proposed
 */
public record PledgeChanged(
        String act,
        String commitment,
        PledgeState state,
        @Nullable PledgeState proposal,
        PledgeTarget pledgeTarget) {}
