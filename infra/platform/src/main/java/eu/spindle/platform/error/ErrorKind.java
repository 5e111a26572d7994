package eu.spindle.platform.error;

/** Why a request is refused, apart from how it came. The web edge gives each kind its HTTP status. */
public enum ErrorKind {
    /** It cannot be read at all. */
    UNREADABLE,
    /** It was read, and what it says is wrong. */
    INVALID,
    /** It does not say which version it changes. */
    VERSION_REQUIRED,
    /** Somebody else has changed the same thing. */
    CHANGED_MEANWHILE,
    /** The state of things does not allow it now. */
    CONFLICT,
    /** The caller's own association, but not the caller's to do. */
    FORBIDDEN,
    /** Missing, or another's; the two look the same. */
    NOT_FOUND,
    /** It was there, and has ended. */
    GONE,
    TOO_LARGE,
    TOO_OFTEN,
    /** A part that it needs is out of reach for now. */
    UNAVAILABLE,
    STORAGE_FULL,
    /** Nobody foresaw it. */
    FAILED
}
