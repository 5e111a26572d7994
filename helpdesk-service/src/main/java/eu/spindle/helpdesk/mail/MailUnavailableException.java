package eu.spindle.helpdesk.mail;

/** A mail could not be sent for now; the job is tried again. */
class MailUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailUnavailableException(Exception cause) {
        // Without the cause's own text, which may hold the recipient's address.
        super("A mail could not be sent for now: " + cause.getClass().getSimpleName());
    }
}
