package eu.spindle.local;

/** Another system lives in the same home. */
public final class AlreadyRunning extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlreadyRunning(String message) {
        super(message);
    }
}
