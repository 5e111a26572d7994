package eu.spindle.helpdesk.ticket;

import eu.spindle.platform.code.Code;
import eu.spindle.platform.code.CodeColumn;
import jakarta.persistence.Converter;

/** The way by which a ticket was opened. */
public enum TicketChannel implements Code {
    WEB,
    MAIL,
    API;

    /** The column of an entity. */
    @Converter(autoApply = true)
    static final class Column extends CodeColumn<TicketChannel> {

        Column() {
            super(TicketChannel.class);
        }
    }
}
