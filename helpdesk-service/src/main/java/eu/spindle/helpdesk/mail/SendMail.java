package eu.spindle.helpdesk.mail;

import eu.spindle.helpdesk.desk.Desk;
import eu.spindle.helpdesk.desk.DeskRepository;
import eu.spindle.platform.task.ScheduledTask;
import eu.spindle.platform.task.TaskQueue;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends one mail. The recipient is checked just before; the attempt is recorded, with the connection open, before the
 * handover. The outcome is unknown only if the connection or this process breaks in between: then the mail is sent
 * again with the same Message-ID, marked and counted.
 */
@Component
@EnableConfigurationProperties(MailSettings.class)
class SendMail implements ScheduledTask {

    static final String NAME = "send-mail";
    private static final Logger log = LoggerFactory.getLogger(SendMail.class);

    private final OutgoingMailRepository mails;
    private final MailTransport server;
    private final DeskRepository desks;
    private final RecipientCheck recipients;
    private final TaskQueue tasks;
    private final MailSettings settings;
    private final MeterRegistry meters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** Mails that the server accepted while the database could not record it. */
    private final Set<UUID> handedOver = ConcurrentHashMap.newKeySet();

    SendMail(
            OutgoingMailRepository mails,
            MailTransport server,
            DeskRepository desks,
            RecipientCheck recipients,
            TaskQueue tasks,
            MailSettings settings,
            MeterRegistry meters,
            TransactionTemplate transaction,
            Clock clock) {
        this.mails = mails;
        this.server = server;
        this.desks = desks;
        this.recipients = recipients;
        this.tasks = tasks;
        this.settings = settings;
        this.meters = meters;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID id) {
        if (handedOver.contains(id)) {
            recordOutcome(id, OutgoingMail.State.SENT, "");
            return;
        }
        var found = mails.findOpen(id);
        if (found.isEmpty()) {
            return;
        }
        var mail = found.get();
        if (mail.state() == OutgoingMail.State.SENDING && isInProgress(mail)) {
            return;
        }
        if (maySend(mail)) {
            send(mail);
        }
    }

    /** Checks whether another instance may be handing it over now; then it is checked again later. */
    private boolean isInProgress(OutgoingMail mail) {
        var recordedBy = mail.attemptedAt().plus(settings.outcomeAfter());
        if (recordedBy.isBefore(clock.instant())) {
            return false;
        }
        transaction.executeWithoutResult(status -> tasks.at(recordedBy.plusSeconds(1), NAME, mail.id()));
        return true;
    }

    private boolean maySend(OutgoingMail mail) {
        var desk = desks.current();
        var status = desk.map(Desk::status).orElse(Desk.Status.ACTIVE);
        if (status == Desk.Status.SUSPENDED && !mail.despiteSuspension()) {
            // It waits; MailQueue schedules it again when the association is active.
            return false;
        }
        if (status == Desk.Status.CLOSED) {
            recordOutcome(mail.id(), OutgoingMail.State.CANCELLED, "association-closed");
            return false;
        }
        if (!recipients.mayReceive(mail.membership(), mail.invitation())) {
            recordOutcome(mail.id(), OutgoingMail.State.CANCELLED, "recipient-left");
            return false;
        }
        if (mail.attempts() == 0 && mail.invitation() == null && isTooOld(mail)) {
            recordOutcome(mail.id(), OutgoingMail.State.FAILED, "too-old");
            return false;
        }
        if (mail.attempts() >= settings.maxRepeats()) {
            log.warn("The outcome of a mail is unknown: {}", mail.id());
            recordOutcome(mail.id(), OutgoingMail.State.UNKNOWN, "outcome-unknown");
            return false;
        }
        return true;
    }

    private void send(OutgoingMail mail) {
        var repeat = mail.state() == OutgoingMail.State.SENDING;
        try (var connection = server.open()) {
            if (!mails.recordAttempt(mail, repeat)) {
                return;
            }
            if (repeat) {
                meters.counter("spindle.mail.repeated").increment();
                log.warn("A mail whose outcome is unknown is sent again: {}", mail.id());
            }
            connection.send(mail, repeat);
            handedOver.add(mail.id());
            recordOutcome(mail.id(), OutgoingMail.State.SENT, "");
        } catch (MailRejectedException e) {
            handleRejection(mail, e);
        } catch (MessagingException e) {
            if (handedOver.contains(mail.id())) {
                return;
            }
            throw new MailUnavailableException(e);
        }
    }

    /** Handles a rejection: the mail is known to be unsent. */
    private void handleRejection(OutgoingMail mail, MailRejectedException rejection) {
        if (rejection.isPermanent() || isTooOld(mail)) {
            log.warn("Gave up a mail: {}: {}", mail.id(), rejection.code());
            recordOutcome(mail.id(), OutgoingMail.State.FAILED, rejection.code());
            return;
        }
        mails.recordTemporaryRejection(mail.id());
        throw new MailUnavailableException(rejection);
    }

    private boolean isTooOld(OutgoingMail mail) {
        return mail.writtenAt().plus(settings.giveUpAfter()).isBefore(clock.instant());
    }

    private void recordOutcome(UUID id, OutgoingMail.State state, String error) {
        mails.recordOutcome(id, state, error);
        handedOver.remove(id);
        meters.counter("spindle.mail", "state", state.code()).increment();
    }
}
