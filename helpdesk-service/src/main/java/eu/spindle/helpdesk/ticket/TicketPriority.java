package eu.spindle.helpdesk.ticket;

import eu.spindle.platform.code.Code;
import eu.spindle.platform.code.CodeColumn;
import jakarta.persistence.Converter;

/** The urgency of a ticket. */
public enum TicketPriority implements Code {
    LOW,
    NORMAL,
    HIGH,
    URGENT;

    /** The column of an entity. */
    @Converter(autoApply = true)
    static final class Column extends CodeColumn<TicketPriority> {

        Column() {
            super(TicketPriority.class);
        }
    }
}
