package eu.spindle.monitoring.figure;

import java.util.Map;

/** A text that is not a valid figure of its data point. */
public final class InvalidFigureException extends RuntimeException {

    private final String dataPoint;
    private final String code;
    private final transient Map<String, Object> arguments;

    InvalidFigureException(String dataPoint, String code, Map<String, Object> arguments) {
        super(code + " at " + dataPoint);
        this.dataPoint = dataPoint;
        this.code = code;
        this.arguments = Map.copyOf(arguments);
    }

    public String dataPoint() {
        return dataPoint;
    }

    public String code() {
        return code;
    }

    /** The text that was {@code found} and the {@code limit}, a number where it is one. */
    public Map<String, Object> arguments() {
        return arguments;
    }
}
