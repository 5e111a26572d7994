package eu.spindle.platform.archive;

/** A ZIP file that must not be opened. */
public final class UnsafeZipException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The reasons. */
    public enum Reason {
        /** It is no readable ZIP file, or its two lists of entries differ. */
        BROKEN,
        /** It has more entries or bytes than allowed, or a compression ratio that no ordinary file has. */
        TOO_LARGE
    }

    private final Reason reason;

    UnsafeZipException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
