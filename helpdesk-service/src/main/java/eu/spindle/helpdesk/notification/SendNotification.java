package eu.spindle.helpdesk.notification;

import eu.spindle.helpdesk.desk.Desk;
import eu.spindle.helpdesk.desk.DeskRepository;
import eu.spindle.helpdesk.directory.Addressee;
import eu.spindle.helpdesk.directory.Directory;
import eu.spindle.helpdesk.directory.Recipient;
import eu.spindle.helpdesk.mail.ArgumentFormatter;
import eu.spindle.helpdesk.mail.MailMessage;
import eu.spindle.helpdesk.mail.MailQueue;
import eu.spindle.helpdesk.mail.MailSettings;
import eu.spindle.helpdesk.mail.SafeText;
import eu.spindle.helpdesk.mail.TemplateRenderer;
import eu.spindle.helpdesk.peer.PeerSettings;
import eu.spindle.platform.task.ScheduledTask;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Resolves the readers of a request, renders it in each reader's language, stores it and mails it. */
@Component
class SendNotification implements ScheduledTask {

    static final String NAME = "send-notification";

    private final NotificationQueue notificationQueue;
    private final DeskRepository desks;
    private final Directory directory;
    private final TemplateRenderer templates;
    private final ArgumentFormatter arguments;
    private final NotificationRepository notifications;
    private final MailQueue mails;
    private final MailSettings settings;
    private final PeerSettings peers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SendNotification(
            NotificationQueue notificationQueue,
            DeskRepository desks,
            Directory directory,
            TemplateRenderer templates,
            ArgumentFormatter arguments,
            NotificationRepository notifications,
            MailQueue mails,
            MailSettings settings,
            PeerSettings peers,
            TransactionTemplate transaction,
            Clock clock) {
        this.notificationQueue = notificationQueue;
        this.desks = desks;
        this.directory = directory;
        this.templates = templates;
        this.arguments = arguments;
        this.notifications = notifications;
        this.mails = mails;
        this.settings = settings;
        this.peers = peers;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID id) {
        var notificationRequest = notificationQueue.findWaiting(id);
        if (notificationRequest.isEmpty()) {
            return;
        }
        var desk = desks.current()
                .orElseThrow(() -> new IllegalStateException("No help desk is stored for the association yet"));
        var recipients = withoutDuplicates(
                directory.recipients(desk, notificationRequest.get().to()),
                notificationRequest.get().to());
        var names = names(notificationRequest.get(), desk, recipients);
        transaction.executeWithoutResult(status -> {
            recipients.forEach(recipient -> deliver(
                    notificationRequest.get(),
                    desk,
                    recipient,
                    Objects.requireNonNull(names.get(language(desk, recipient)))));
            notificationQueue.markProcessed(id, !recipients.isEmpty());
        });
    }

    /** Removes duplicates of people with several roles, and the person who made the change. */
    private static List<Recipient> withoutDuplicates(List<Recipient> recipients, Addressee to) {
        var seen = new HashSet<Object>();
        return recipients.stream()
                .filter(recipient ->
                        recipient.person() == null || !recipient.person().equals(to.except()))
                .filter(recipient -> seen.add(recipient.person() == null ? recipient.id() : recipient.person()))
                .toList();
    }

    /** Returns the names of what the request refers to, in each of the readers' languages. */
    private Map<Locale, Map<String, String>> names(
            NotificationRequest notificationRequest, Desk desk, List<Recipient> recipients) {
        var names = new HashMap<Locale, Map<String, String>>();
        for (var recipient : recipients) {
            names.computeIfAbsent(
                    language(desk, recipient),
                    language -> directory.names(desk, notificationRequest.arguments(), language));
        }
        return names;
    }

    private static Locale language(Desk desk, Recipient recipient) {
        return recipient.language() == null ? desk.language() : recipient.language();
    }

    private void deliver(
            NotificationRequest notificationRequest, Desk desk, Recipient recipient, Map<String, String> names) {
        var language = language(desk, recipient);
        var rendered = templates.render(
                notificationRequest.template(),
                language,
                format(notificationRequest, desk, recipient, language, names));
        var path = PagePath.of(notificationRequest.link(), desk, recipient);
        var id = id(notificationRequest, recipient);
        if (recipient.person() != null) {
            notifications.add(id, notificationRequest, recipient.person(), rendered, language, path);
        }
        var recent = notificationRequest.at().plus(settings.staleAfter()).isAfter(clock.instant());
        if (MailMessage.isSendable(recipient.email()) && recent) {
            mails.add(renderMail(id, notificationRequest, recipient, rendered, language, path));
        }
    }

    /** Returns the same id for what a reader is notified of only once. */
    private static UUID id(NotificationRequest notificationRequest, Recipient recipient) {
        var owner = recipient.person() == null ? recipient.id() : recipient.person();
        var key = notificationRequest.deduplicationKey() == null
                ? notificationRequest.id() + ":" + owner
                : notificationRequest.template() + ":" + notificationRequest.deduplicationKey() + ":" + owner;
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    private MailMessage renderMail(
            UUID id,
            NotificationRequest notificationRequest,
            Recipient recipient,
            TemplateRenderer.Rendered rendered,
            Locale language,
            @Nullable String path) {
        var link = path == null ? null : peers.site().url().resolve(path).toString();
        var thread = notificationRequest.thread();
        var inReplyTo = thread == null ? null : thread.inReplyTo();
        return new MailMessage(
                id,
                recipient.kind() == Recipient.Kind.MEMBER ? recipient.id() : null,
                recipient.kind() == Recipient.Kind.INVITED ? recipient.id() : null,
                Objects.requireNonNull(recipient.email()),
                SafeText.name(recipient.name()),
                thread == null ? null : settings.from(),
                language,
                thread == null ? rendered.subject() : "[#" + thread.number() + "] " + rendered.subject(),
                templates.renderMail(rendered, language, SafeText.name(recipient.name()), link),
                link,
                thread == null || thread.messageId() == null
                        ? "notification-" + id + "@" + settings.domain()
                        : thread.messageId(),
                inReplyTo,
                inReplyTo == null ? List.of() : List.of(inReplyTo),
                false);
    }

    private Map<String, String> format(
            NotificationRequest notificationRequest,
            Desk desk,
            Recipient recipient,
            Locale language,
            Map<String, String> names) {
        var raw = new HashMap<>(notificationRequest.arguments());
        raw.put("enterprise", Objects.requireNonNullElse(recipient.enterpriseName(), ""));
        raw.putAll(names);
        var formatted = new HashMap<>(arguments.format(raw, language, desk));
        // Last, because the name of a role may contain the enterprise.
        formatted.put("role", templates.phrase("role-" + recipient.role(), language, formatted));
        return formatted;
    }
}
