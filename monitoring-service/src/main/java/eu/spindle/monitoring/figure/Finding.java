package eu.spindle.monitoring.figure;

import eu.spindle.platform.code.Code;
import java.util.List;
import java.util.Map;

/**
 * Something wrong or remarkable about the entered figures.
 *
 * @param code stable name of what was found, or the code of the programme's check
 * @param fields the data points it is shown at, the one to mend first
 * @param arguments figures for the sentence that tells it
 * @param commented whether somebody has said why, which is enough for a warning
 */
public record Finding(
        String code, Severity severity, List<String> fields, Map<String, String> arguments, boolean commented) {

    /** Whether it must be mended or explained. */
    public enum Severity implements Code {
        ERROR,
        WARNING;
    }

    public Finding {
        fields = List.copyOf(fields);
        arguments = Map.copyOf(arguments);
    }

    /** Whether it stands in the way of submitting. */
    public boolean blocks() {
        return severity == Severity.ERROR || !commented;
    }
}
