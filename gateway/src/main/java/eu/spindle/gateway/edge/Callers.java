package eu.spindle.gateway.edge;

/** The kinds of callers that a handler may be for. */
public enum Callers {
    /** Everybody, signed in or not. */
    PUBLIC,
    /** Whoever shows a session or an API token. */
    AUTHENTICATED,
    /** Somebody with a session; an API token does not do. */
    PERSON,
    /** A service that shows its secret, which the handler itself checks. */
    SERVICE
}
