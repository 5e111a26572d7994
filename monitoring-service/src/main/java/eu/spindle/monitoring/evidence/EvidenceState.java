package eu.spindle.monitoring.evidence;

import eu.spindle.platform.code.Code;
import eu.spindle.platform.code.CodeColumn;
import jakarta.persistence.Converter;

/** What reviewers said of a file. */
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
