package eu.spindle.helpdesk.ticket;

import eu.spindle.platform.code.Code;
import eu.spindle.platform.code.CodeColumn;
import jakarta.persistence.Converter;

/** The enterprise's stage in the programme: before, during or after adoption. */
public enum TicketPhase implements Code {
    BEFORE,
    DURING,
    AFTER;

    /** The column of an entity. */
    @Converter(autoApply = true)
    static final class Column extends CodeColumn<TicketPhase> {

        Column() {
            super(TicketPhase.class);
        }
    }
}
