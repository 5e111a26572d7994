package eu.spindle.commitments.enterprise;

import eu.spindle.platform.code.Code;
import eu.spindle.platform.code.CodeColumn;
import jakarta.persistence.Converter;

/** Whether a firm is a member. */
public enum EnterpriseStatus implements Code {
    ACTIVE,
    LEFT,
    /** Published when the import that added the firm is undone; never stored. */
    REMOVED;

    /** The column of an entity. */
    @Converter(autoApply = true)
    static final class Column extends CodeColumn<EnterpriseStatus> {

        Column() {
            super(EnterpriseStatus.class);
        }
    }
}
