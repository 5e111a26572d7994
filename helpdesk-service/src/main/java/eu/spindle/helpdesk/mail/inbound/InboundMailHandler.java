package eu.spindle.helpdesk.mail.inbound;

/** Processes received mails. */
public interface InboundMailHandler {

    /**
     * Processes a mail; processing it again has no effect.
     *
     * @return false if no association can be determined
     */
    boolean handle(InboundMail mail);
}
