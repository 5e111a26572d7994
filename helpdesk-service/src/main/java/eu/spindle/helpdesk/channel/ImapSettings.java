package eu.spindle.helpdesk.channel;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where answers by mail are picked up ({@code spindle.imap.*}); without a host nobody picks any up.
 *
 * @param user name of the mailbox, as a rule its address
 * @param aside folder for the mails that cannot be taken: nobody can say whose they are, or they cannot be read at all
 * @param encrypted whether the connection is TLS from the start
 */
@ConfigurationProperties("spindle.imap")
record ImapSettings(
        @DefaultValue("") String host,
        @DefaultValue("143") int port,
        @DefaultValue("helpdesk@spindle.example") String user,
        @DefaultValue("") String password,
        @DefaultValue("false") boolean encrypted,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("Aside") String aside) {}
