package eu.spindle.monitoring.evidence;

import eu.spindle.platform.code.Code;
import eu.spindle.platform.code.CodeColumn;
import jakarta.persistence.Converter;

/** The states of a file that is offered as evidence. */
enum EvidenceState implements Code {
    OFFERED,
    ACCEPTED,
    REFUSED;

    /** The column of an entity. */
    @Converter(autoApply = true)
    static final class Column extends CodeColumn<EvidenceState> {

        Column() {
            super(EvidenceState.class);
        }
    }
}
