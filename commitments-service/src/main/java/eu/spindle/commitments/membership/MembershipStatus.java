package eu.spindle.commitments.membership;

import eu.spindle.platform.code.Code;
import eu.spindle.platform.code.CodeColumn;
import jakarta.persistence.Converter;

/** The states of a membership, from the invitation on. */
public enum MembershipStatus implements Code {
    INVITED,
    /** Invited, and the time to accept has passed; shown to readers, never stored. */
    EXPIRED,
    ACTIVE,
    REVOKED;

    /** The column of an entity. */
    @Converter(autoApply = true)
    static final class Column extends CodeColumn<MembershipStatus> {

        Column() {
            super(MembershipStatus.class);
        }
    }
}
