package eu.spindle.local;

/** Another system lives in the same home. */
public final class AlreadyRunningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlreadyRunningException(String message) {
        super(message);
    }
}
