package eu.spindle.commitments.association;

import eu.spindle.platform.code.Code;
import eu.spindle.platform.code.CodeColumn;
import jakarta.persistence.Converter;

/** The phases of an association's participation. */
public enum AssociationStatus implements Code {
    ONBOARDING,
    ACTIVE,
    /** Read-only until it is resumed. */
    SUSPENDED,
    CLOSED;

    /** The column of an entity. */
    @Converter(autoApply = true)
    static final class Column extends CodeColumn<AssociationStatus> {

        Column() {
            super(AssociationStatus.class);
        }
    }
}
