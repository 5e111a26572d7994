package eu.spindle.gateway.edge;

/** The kinds of callers a handler can be open to. */
public enum Callers {
    /** Everybody, signed in or not. */
    PUBLIC,
    /** Callers with a session or an API token. */
    AUTHENTICATED,
    /** Callers with a session; an API token is not enough. */
    PERSON,
    /** Services with a secret, which the handler itself checks. */
    SERVICE
}
