package eu.spindle.monitoring.definition;

/** A file that is not a programme pack at all. */
public final class UnreadablePackException extends RuntimeException {

    UnreadablePackException(String code) {
        super(code);
    }

    /** Stable name of what is wrong: {@code pack-not-a-zip} or {@code pack-too-large}. */
    public String code() {
        return String.valueOf(getMessage());
    }
}
