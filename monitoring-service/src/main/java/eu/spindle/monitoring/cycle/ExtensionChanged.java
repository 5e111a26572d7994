package eu.spindle.monitoring.cycle;

import eu.spindle.platform.code.Code;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A firm was granted an extension in a cycle, or its extension has ended.
 *
 * @param until the last day of it
 */
public record ExtensionChanged(UUID enterprise, UUID cycle, int year, LocalDate until, State state) {

    /** Whether the extension begins or is over. */
    public enum State implements Code {
        GRANTED,
        ENDED
    }
}
