package eu.spindle.helpdesk.ticket;

import eu.spindle.platform.code.Code;
import eu.spindle.platform.code.CodeColumn;
import jakarta.persistence.Converter;

/** The state of a ticket. */
public enum TicketState implements Code {
    NEW,
    OPEN,
    WAITING_FOR_REQUESTER,
    ON_HOLD,
    RESOLVED,
    CLOSED;

    /** Whether nothing is to do unless the requester replies. */
    public boolean isFinished() {
        return this == RESOLVED || this == CLOSED;
    }

    /** Whether service level clocks pause in this state. */
    public boolean stopsClocks() {
        return this != NEW && this != OPEN;
    }

    /** The column of an entity. */
    @Converter(autoApply = true)
    static final class Column extends CodeColumn<TicketState> {

        Column() {
            super(TicketState.class);
        }
    }
}
