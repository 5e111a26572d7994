package eu.spindle.helpdesk.ticket;

import eu.spindle.platform.code.Code;
import eu.spindle.platform.code.CodeColumn;
import jakarta.persistence.Converter;

/** The kind of help requested. */
public enum TicketKind implements Code {
    INFORMATION,
    GUIDANCE,
    SUPPORT,
    CONSULTATION;

    /** The column of an entity. */
    @Converter(autoApply = true)
    static final class Column extends CodeColumn<TicketKind> {

        Column() {
            super(TicketKind.class);
        }
    }
}
