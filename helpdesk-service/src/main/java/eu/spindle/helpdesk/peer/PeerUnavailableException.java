package eu.spindle.helpdesk.peer;

/** Another service, or the gateway that issues the token for it, does not respond or refuses a call. */
public class PeerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PeerUnavailableException(Throwable cause) {
        super("Another service cannot be called for now", cause);
    }
}
