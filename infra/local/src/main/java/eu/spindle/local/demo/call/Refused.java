package eu.spindle.local.demo;

/** An answer that is not the one that was expected. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    Refused(String message, int status) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
