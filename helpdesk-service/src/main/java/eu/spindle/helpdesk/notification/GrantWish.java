package eu.spindle.helpdesk.notification;

import eu.spindle.helpdesk.desk.Desk;
import eu.spindle.helpdesk.desk.Desks;
import eu.spindle.helpdesk.job.Job;
import eu.spindle.helpdesk.peer.PeerSettings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds out who is to be told, writes it in each reader's language, shows it and mails it. */
@Component
class GrantWish implements Job {

    static final String NAME = "grant-wish";

    private final Wishes wishes;
    private final Desks desks;
    private final Directory directory;
    private final Templates templates;
    private final Notices notices;
    private final MailQueue mails;
    private final MailSettings settings;
    private final PeerSettings peers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    GrantWish(
            Wishes wishes,
            Desks desks,
            Directory directory,
            Templates templates,
            Notices notices,
            MailQueue mails,
            MailSettings settings,
            PeerSettings peers,
            TransactionTemplate transaction,
            Clock clock) {
        this.wishes = wishes;
        this.desks = desks;
        this.directory = directory;
        this.templates = templates;
        this.notices = notices;
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
        var wish = wishes.waiting(id);
        if (wish.isEmpty()) {
            return;
        }
        var desk =
                desks.here().orElseThrow(() -> new IllegalStateException("The association has not told of itself yet"));
        var readers = directory.readers(desk, wish.get().to());
        transaction.executeWithoutResult(status -> {
            readers.forEach(reader -> tell(wish.get(), desk, reader));
            wishes.granted(id, !readers.isEmpty());
        });
    }

    private void tell(Wish wish, Desk desk, Reader reader) {
        var language = reader.language() == null ? desk.language() : reader.language();
        var link = link(wish, desk, reader);
        var rendered = templates.render(wish.template(), language, arguments(wish, desk, reader, link, language));
        if (reader.person() != null) {
            notices.add(wish, reader.person(), rendered, language);
        }
        var fresh = wish.at().plus(settings.staleAfter()).isAfter(clock.instant());
        if (reader.email() != null && fresh) {
            mails.add(letter(wish, reader, rendered, language, link));
        }
    }

    private Letter letter(Wish wish, Reader reader, Templates.Rendered rendered, Locale language, String link) {
        var id = UUID.nameUUIDFromBytes((wish.id() + ":" + reader.id()).getBytes(StandardCharsets.UTF_8));
        return new Letter(
                id,
                Objects.requireNonNull(reader.email()),
                reader.name(),
                null,
                language,
                rendered.subject(),
                rendered.text(),
                link,
                "notice-" + id + "@" + settings.domain(),
                null,
                List.of());
    }

    private HashMap<String, String> arguments(Wish wish, Desk desk, Reader reader, String link, Locale language) {
        var arguments = new HashMap<>(wish.arguments());
        arguments.put("name", reader.name());
        arguments.put("association", desk.title());
        arguments.put("link", link);
        if (reader.enterpriseName() != null) {
            arguments.put("enterprise", reader.enterpriseName());
        }
        // Last: what a role is called may name the enterprise.
        arguments.put(
                "role",
                templates.render("role-" + reader.role(), language, arguments).subject());
        return arguments;
    }

    private String link(Wish wish, Desk desk, Reader reader) {
        var path = reader.link() != null
                ? reader.link()
                : "/a/" + desk.slug() + "/" + Objects.requireNonNullElse(wish.link(), "");
        return peers.site()
                .url()
                .resolve(path.startsWith("/") ? path : "/" + path)
                .toString();
    }
}
