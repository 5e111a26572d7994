package eu.spindle.helpdesk.mail.inbound;

import eu.spindle.helpdesk.peer.PeerUnavailableException;
import eu.spindle.platform.database.DatabaseFailure;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Polls the desk's mailbox for replies. A mail is marked as seen after it was processed, quarantined or moved to another folder; a
 * mail that is read twice is processed once, by its {@link InboundMail#key() key}.
 */
@Component
@EnableConfigurationProperties(ImapSettings.class)
class InboundMailPoller {

    private static final Logger log = LoggerFactory.getLogger(InboundMailPoller.class);

    private final ImapSettings settings;
    private final InboundMailHandler handler;
    private final MeterRegistry meters;

    /** Failed attempts per mail since the start. */
    private final Map<Long, Integer> failures = new ConcurrentHashMap<>();

    InboundMailPoller(ImapSettings settings, InboundMailHandler handler, MeterRegistry meters) {
        this.settings = settings;
        this.handler = handler;
        this.meters = meters;
    }

    @Scheduled(fixedDelayString = "${spindle.imap.poll-interval:PT20S}", initialDelayString = "PT2S")
    void poll() {
        if (settings.host().isBlank()) {
            return;
        }
        try (var store = session().getStore(settings.encrypted() ? "imaps" : "imap")) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            try (var folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                for (var mail : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
                    handle(mail, folder, store);
                }
            }
        } catch (MessagingException e) {
            log.warn("The mailbox cannot be read: {}", e.toString());
        }
    }

    private void handle(Message mail, Folder folder, Store store) throws MessagingException {
        var key = folder instanceof UIDFolder numbered ? numbered.getUID(mail) : mail.getMessageNumber();
        try {
            if (!(mail instanceof MimeMessage message) || !handler.handle(InboundMail.read(message))) {
                moveUnprocessed(mail, folder, store, "no-desk");
            }
            failures.remove(key);
            mail.setFlag(Flags.Flag.SEEN, true);
        } catch (IOException | MessagingException | RuntimeException e) {
            // Left unseen, so that it is retried when the cause is gone, up to a limit.
            log.warn(
                    "A mail could not be processed and is retried: {}",
                    e.getClass().getName());
            log.debug("A mail could not be processed", e);
            if (isUnavailable(e)) {
                return;
            }
            if (failures.merge(key, 1, Integer::sum) >= settings.maxFailures()) {
                moveUnprocessed(mail, folder, store, "unreadable");
                failures.remove(key);
                mail.setFlag(Flags.Flag.SEEN, true);
            }
        }
    }

    /** Checks whether a resource of our own is unavailable: then no mail is at fault, however long it lasts. */
    private static boolean isUnavailable(Exception failure) {
        return failure instanceof PeerUnavailableException
                || DatabaseFailure.in(failure).isPresent();
    }

    /** Copies a mail to a folder for the operator, so that it is neither lost nor retried forever. */
    private void moveUnprocessed(Message mail, Folder folder, Store store, String outcome) throws MessagingException {
        var target = store.getFolder(settings.unprocessedFolder());
        if (!target.exists()) {
            target.create(Folder.HOLDS_MESSAGES);
        }
        folder.copyMessages(new Message[] {mail}, target);
        meters.counter("spindle.mail.unprocessed", "outcome", outcome).increment();
        log.warn("A mail was moved to the folder {}: {}", settings.unprocessedFolder(), outcome);
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
