package eu.spindle.helpdesk.mail;

import jakarta.mail.MessagingException;

/** The mail server rejected a mail. */
class MailRejectedException extends MessagingException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final boolean isPermanent;

    MailRejectedException(String code, boolean isPermanent, Exception cause) {
        super("The mail server refused a mail: " + code, cause);
        this.code = code;
        this.isPermanent = isPermanent;
    }

    /** Returns the server's code, without addresses. */
    String code() {
        return code;
    }

    /** Whether a retry is useless. */
    boolean isPermanent() {
        return isPermanent;
    }
}
