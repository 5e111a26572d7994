package eu.spindle.monitoring.cycle;

import eu.spindle.platform.code.Code;
import eu.spindle.platform.code.CodeColumn;
import jakarta.persistence.Converter;

/** The states of a cycle. */
public enum CycleState implements Code {
    PLANNED,
    OPEN,
    GRACE,
    CLOSED;

    /** Whether figures can be entered. */
    public boolean takesFigures() {
        return this == OPEN || this == GRACE;
    }

    /** The column of an entity. */
    @Converter(autoApply = true)
    static final class Column extends CodeColumn<CycleState> {

        Column() {
            super(CycleState.class);
        }
    }
}
