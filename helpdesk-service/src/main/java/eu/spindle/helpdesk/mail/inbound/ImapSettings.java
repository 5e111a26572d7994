package eu.spindle.helpdesk.mail.inbound;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Mailbox that receives replies ({@code spindle.imap.*}); without a host no mailbox is polled.
 *
 * @param user name of the mailbox, usually its address
 * @param encrypted whether the connection uses TLS from the start
 * @param unprocessedFolder folder for mails that cannot be processed: no association can be determined, or they are unreadable
 * @param maxFailures attempts after which a mail that cannot be read is moved there; by default those of about an hour
 */
@ConfigurationProperties("spindle.imap")
record ImapSettings(
        @DefaultValue("") String host,
        @DefaultValue("143") int port,
        @DefaultValue("helpdesk@spindle.example") String user,
        @DefaultValue("") String password,
        @DefaultValue("false") boolean encrypted,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("Unprocessed") String unprocessedFolder,
        @DefaultValue("180") int maxFailures) {}
