package eu.spindle.commitments.pledge;

import eu.spindle.platform.code.Code;

/** An action on a pledge, named after its result. */
public enum PledgeAction implements Code {
    DRAFTED,
    EDITED,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    AMENDED,
    RESTATED,
    AMENDMENT_DROPPED,
    WITHDRAWN,
    ACHIEVED,
    NOT_ACHIEVED,
    REOPENED,
    DELISTED
}
