package eu.spindle.monitoring.figure;

import eu.spindle.platform.code.Code;
import java.util.List;
import java.util.Map;

/**
 * An error or a warning about the entered figures.
 *
 * @param code the code of the rule, or of the programme's check
 * @param fields the data points it is about, the one to correct first
 * @param arguments arguments of its text
 * @param commented whether a comment explains it, which is enough for a warning
 */
public record Finding(
        String code, Severity severity, List<String> fields, Map<String, String> arguments, boolean commented) {

    /** An error has to be corrected, a warning explained. */
    public enum Severity implements Code {
        ERROR,
        WARNING;
    }

    public Finding {
        fields = List.copyOf(fields);
        arguments = Map.copyOf(arguments);
    }

    /** Whether it prevents submitting. */
    public boolean blocks() {
        return severity == Severity.ERROR || !commented;
    }
}
