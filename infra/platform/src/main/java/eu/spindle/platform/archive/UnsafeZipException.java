package eu.spindle.platform.archive;

/** A ZIP file that must not be opened any further. */
public final class UnsafeZipException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** No ZIP file that can be read, or one whose two listings of its entries differ. */
        BROKEN,
        /** More entries or bytes than allowed, or packed more tightly than anything honest is. */
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
