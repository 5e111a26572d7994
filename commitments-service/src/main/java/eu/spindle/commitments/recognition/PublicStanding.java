package eu.spindle.commitments.recognition;

import eu.spindle.commitments.pledge.PledgeState.RuleReason;
import eu.spindle.commitments.standing.Standing;
import eu.spindle.commitments.standing.StandingState;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Where a firm stands as everybody may know, and why if not well.
 *
 * @param leftOn the day on which it left the programme, or null
 */
record PublicStanding(
        StandingState state,
        @Nullable String reason,
        @Nullable RuleReason reasonCode,
        @Nullable LocalDate leftOn) {

    static PublicStanding of(@Nullable Standing standing) {
        if (standing == null || standing.state() == StandingState.GOOD) {
            return new PublicStanding(StandingState.GOOD, null, null, null);
        }
        return new PublicStanding(
                standing.state(),
                standing.reason(),
                standing.reasonCode(),
                standing.state() == StandingState.LEFT ? LocalDate.ofInstant(standing.since(), ZoneOffset.UTC) : null);
    }
}
