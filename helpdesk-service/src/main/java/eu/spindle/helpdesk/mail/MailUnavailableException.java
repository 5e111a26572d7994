package eu.spindle.helpdesk.mail;

/** A mail cannot be sent for now; the job is retried. */
class MailUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailUnavailableException(Exception cause) {
        // Without the cause's message, which may contain the recipient's address.
        super("A mail could not be sent for now: " + cause.getClass().getSimpleName());
    }
}
