package eu.spindle.platform.error;

/** The kinds of errors, independent of HTTP. The web edge gives each kind its status. */
public enum ErrorKind {
    /** The request cannot be parsed. */
    UNREADABLE,
    /** The request was parsed, but its values are invalid. */
    INVALID,
    /** The version to change is missing. */
    VERSION_REQUIRED,
    /** Another request has changed the same resource. */
    CHANGED_MEANWHILE,
    /** Not possible in the current state. */
    CONFLICT,
    /** Of the caller's own association, but the caller lacks the right. */
    FORBIDDEN,
    /** Missing or foreign; both get the same response. */
    NOT_FOUND,
    /** It existed and has ended. */
    GONE,
    /** More than the operation takes; of content alone, by its size as it is sent. */
    TOO_LARGE,
    TOO_OFTEN,
    /** A required part is unavailable at the moment. */
    UNAVAILABLE,
    STORAGE_FULL,
    /** An unexpected error. */
    FAILED
}
