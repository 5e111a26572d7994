package eu.spindle.commitments.pledge;

import eu.spindle.platform.code.Code;
import eu.spindle.platform.code.CodeColumn;
import jakarta.persistence.Converter;
import java.util.EnumSet;
import java.util.Set;

/** The states of a pledge, and of a revision that is not accepted yet. */
public enum PledgeState implements Code {
    DRAFT,
    SUBMITTED,
    RETURNED,
    ACTIVE,
    ACHIEVED,
    NOT_ACHIEVED,
    WITHDRAWN,
    DELISTED;

    /** The states of a pledge that is active or can still become active. */
    static final Set<PledgeState> OPEN = EnumSet.of(DRAFT, SUBMITTED, RETURNED, ACTIVE, DELISTED);

    /** The states of a pledge that has been accepted, so that its progress is measured. */
    static final Set<PledgeState> MEASURED = EnumSet.of(ACTIVE, ACHIEVED, NOT_ACHIEVED, DELISTED);

    /** The column of an entity. */
    @Converter(autoApply = true)
    static final class Column extends CodeColumn<PledgeState> {

        Column() {
            super(PledgeState.class);
        }
    }
}
