package eu.spindle.helpdesk.notification;

import eu.spindle.helpdesk.desk.Desk;
import eu.spindle.helpdesk.desk.Desks;
import eu.spindle.helpdesk.mail.MailMessage;
import eu.spindle.helpdesk.mail.MailQueue;
import eu.spindle.helpdesk.mail.MailSettings;
import eu.spindle.helpdesk.mail.SafeText;
import eu.spindle.helpdesk.peer.PeerSettings;
import eu.spindle.platform.job.Job;
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
class SendNotification implements Job {

    static final String NAME = "send-notification";

    private final NotificationRequests notificationRequests;
    private final Desks desks;
    private final Directory directory;
    private final Templates templates;
    private final MailArguments arguments;
    private final Notifications notifications;
    private final MailQueue mails;
    private final MailSettings settings;
    private final PeerSettings peers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SendNotification(
            NotificationRequests notificationRequests,
            Desks desks,
            Directory directory,
            Templates templates,
            MailArguments arguments,
            Notifications notifications,
            MailQueue mails,
            MailSettings settings,
            PeerSettings peers,
            TransactionTemplate transaction,
            Clock clock) {
        this.notificationRequests = notificationRequests;
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
        var notificationRequest = notificationRequests.waiting(id);
        if (notificationRequest.isEmpty()) {
            return;
        }
        var desk =
                desks.here().orElseThrow(() -> new IllegalStateException("The association has not told of itself yet"));
        var readers = each(
                directory.readers(desk, notificationRequest.get().to()),
                notificationRequest.get().to());
        var named = names(notificationRequest.get(), desk, readers);
        transaction.executeWithoutResult(status -> {
            readers.forEach(reader -> tell(
                    notificationRequest.get(),
                    desk,
                    reader,
                    Objects.requireNonNull(named.get(language(desk, reader)))));
            notificationRequests.granted(id, !readers.isEmpty());
        });
    }

    /** Removes duplicates of people with several roles, and the person who made the change. */
    private static List<Reader> each(List<Reader> readers, Addressee to) {
        var seen = new HashSet<Object>();
        return readers.stream()
                .filter(reader -> reader.person() == null || !reader.person().equals(to.except()))
                .filter(reader -> seen.add(reader.person() == null ? reader.id() : reader.person()))
                .toList();
    }

    /** Returns the names of what the request refers to, in each of the readers' languages. */
    private Map<Locale, Map<String, String>> names(
            NotificationRequest notificationRequest, Desk desk, List<Reader> readers) {
        var named = new HashMap<Locale, Map<String, String>>();
        for (var reader : readers) {
            named.computeIfAbsent(
                    language(desk, reader),
                    language -> directory.names(desk, notificationRequest.arguments(), language));
        }
        return named;
    }

    private static Locale language(Desk desk, Reader reader) {
        return reader.language() == null ? desk.language() : reader.language();
    }

    private void tell(NotificationRequest notificationRequest, Desk desk, Reader reader, Map<String, String> named) {
        var language = language(desk, reader);
        var rendered = templates.render(
                notificationRequest.template(), language, shown(notificationRequest, desk, reader, language, named));
        var path = PagePath.of(notificationRequest.link(), desk, reader);
        var id = id(notificationRequest, reader);
        if (reader.person() != null) {
            notifications.add(id, notificationRequest, reader.person(), rendered, language, path);
        }
        var fresh = notificationRequest.at().plus(settings.staleAfter()).isAfter(clock.instant());
        if (MailMessage.sendable(reader.email()) && fresh) {
            mails.add(letter(id, notificationRequest, reader, rendered, language, path));
        }
    }

    /** Returns the same id for what a reader is notified of only once. */
    private static UUID id(NotificationRequest notificationRequest, Reader reader) {
        var who = reader.person() == null ? reader.id() : reader.person();
        var key = notificationRequest.once() == null
                ? notificationRequest.id() + ":" + who
                : notificationRequest.template() + ":" + notificationRequest.once() + ":" + who;
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    private MailMessage letter(
            UUID id,
            NotificationRequest notificationRequest,
            Reader reader,
            Templates.Rendered rendered,
            Locale language,
            @Nullable String path) {
        var link = path == null ? null : peers.site().url().resolve(path).toString();
        var thread = notificationRequest.thread();
        var follows = thread == null ? null : thread.follows();
        return new MailMessage(
                id,
                reader.kind() == Reader.Kind.MEMBER ? reader.id() : null,
                reader.kind() == Reader.Kind.INVITED ? reader.id() : null,
                Objects.requireNonNull(reader.email()),
                SafeText.name(reader.name()),
                thread == null ? null : settings.from(),
                language,
                thread == null ? rendered.subject() : "[#" + thread.number() + "] " + rendered.subject(),
                templates.letter(rendered, language, SafeText.name(reader.name()), link),
                link,
                thread == null || thread.messageId() == null
                        ? "notice-" + id + "@" + settings.domain()
                        : thread.messageId(),
                follows,
                follows == null ? List.of() : List.of(follows),
                false);
    }

    private Map<String, String> shown(
            NotificationRequest notificationRequest,
            Desk desk,
            Reader reader,
            Locale language,
            Map<String, String> named) {
        var raw = new HashMap<>(notificationRequest.arguments());
        raw.put("enterprise", Objects.requireNonNullElse(reader.enterpriseName(), ""));
        raw.putAll(named);
        var shown = new HashMap<>(arguments.shown(raw, language, desk));
        // Last, because the name of a role may contain the enterprise.
        shown.put("role", templates.phrase("role-" + reader.role(), language, shown));
        return shown;
    }
}
