package eu.spindle.commitments.recognition;

import eu.spindle.commitments.pledge.MeasuredPledges;
import eu.spindle.commitments.pledge.PledgeState;
import java.util.UUID;

/** A public pledge. */
record PublicPledgeResponse(UUID id, String commitment, String title, PledgeState state, int targetYear) {

    static PublicPledgeResponse of(MeasuredPledges.PublicPledge pledge) {
        return new PublicPledgeResponse(
                pledge.id(), pledge.commitment(), pledge.title(), pledge.state(), pledge.targetYear());
    }
}
