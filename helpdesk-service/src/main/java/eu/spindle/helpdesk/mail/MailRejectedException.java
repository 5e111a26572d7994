package eu.spindle.helpdesk.mail;

import jakarta.mail.MessagingException;

/** The mail server rejected a mail. */
class MailRejectedException extends MessagingException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final boolean permanent;

    MailRejectedException(String code, boolean permanent, Exception cause) {
        super("The mail server rejected a mail: " + code, cause);
        this.code = code;
        this.permanent = permanent;
    }

    /** Returns the server's code, without addresses. */
    String code() {
        return code;
    }

    /** Whether a retry is useless. */
    boolean isPermanent() {
        return permanent;
    }
}
