package eu.spindle.helpdesk.channel;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for answers in the desk's mailbox. A mail is marked as seen after it has been taken; one that is looked at
 * twice is taken once, by its Message-ID.
 */
@Component
@EnableConfigurationProperties(ImapSettings.class)
class Postbox {

    private static final Logger log = LoggerFactory.getLogger(Postbox.class);

    private final ImapSettings settings;
    private final MailAnswers answers;

    Postbox(ImapSettings settings, MailAnswers answers) {
        this.settings = settings;
        this.answers = answers;
    }

    @Scheduled(fixedDelayString = "${spindle.imap.looks-every:PT20S}", initialDelayString = "PT2S")
    void look() {
        if (settings.host().isBlank()) {
            return;
        }
        try (var store = session().getStore(settings.encrypted() ? "imaps" : "imap")) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            try (var folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                for (var mail : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
                    take(mail);
                }
            }
        } catch (MessagingException e) {
            log.warn("The mailbox could not be looked into: {}", e.toString());
        }
    }

    private void take(Message mail) throws MessagingException {
        try {
            if (mail instanceof MimeMessage message) {
                answers.take(new IncomingMail(message));
            }
            mail.setFlag(Flags.Flag.SEEN, true);
        } catch (IOException | MessagingException unreadable) {
            log.warn("A mail could not be read and is left aside", unreadable);
            mail.setFlag(Flags.Flag.SEEN, true);
        } catch (RuntimeException e) {
            // Left unseen, to be taken when what is missing is there again.
            log.warn("A mail could not be taken and waits", e);
        }
    }

    private static Session session() {
        var properties = new Properties();
        for (var protocol : new String[] {"imap", "imaps"}) {
            properties.setProperty("mail." + protocol + ".connectiontimeout", "5000");
            properties.setProperty("mail." + protocol + ".timeout", "20000");
            properties.setProperty("mail." + protocol + ".peek", "true");
            properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        }
        return Session.getInstance(properties);
    }
}
