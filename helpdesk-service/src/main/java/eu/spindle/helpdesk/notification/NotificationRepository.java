package eu.spindle.helpdesk.notification;

import eu.spindle.helpdesk.mail.TemplateRenderer;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.platform.web.Cursor;
import eu.spindle.platform.web.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores the notifications of people in the application. */
@Service
class NotificationRepository {

    private final JdbcClient database;
    private final Clock clock;

    NotificationRepository(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Adds a notification; a repeated id is ignored. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(
            UUID id,
            NotificationRequest notificationRequest,
            UUID person,
            TemplateRenderer.Rendered rendered,
            Locale language,
            @Nullable String path) {
        database.sql("""
                        insert into notification (association_id, id, request_id, person_id, template, subject, text, link,
                                            language, notified_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .param(Scope.required().association())
                .param(id)
                .param(notificationRequest.id())
                .param(person)
                .param(notificationRequest.template())
                .param(rendered.subject())
                .param(rendered.text())
                .param(path)
                .param(language.toLanguageTag())
                .param(Timestamp.from(notificationRequest.at()))
                .update();
    }

    /** Returns a person's notifications, newest first. */
    @Transactional(readOnly = true)
    Page<NotificationResponse> page(UUID person, boolean unreadOnly, @Nullable String after, int limit) {
        var cursor = Cursor.decode(after);
        var before = cursor.map(Cursor::instant).orElse(Instant.parse("9999-01-01T00:00:00Z"));
        var rows = database.sql("""
                        select * from notification
                         where association_id = :association and person_id = :person
                           and (notified_at, id) < (:notified, :id) and (not :unread or read_at is null)
                         order by notified_at desc, id desc limit :limit""")
                .param("association", Scope.required().association())
                .param("person", person)
                .param("notified", Timestamp.from(before))
                .param("id", cursor.map(Cursor::id).orElse(new UUID(0, 0)))
                .param("unread", unreadOnly)
                .param("limit", Page.limit(limit) + 1)
                .query(NotificationRepository::read)
                .list();
        return Page.of(rows, Page.limit(limit), row -> Cursor.of(row.notifiedAt(), row.id()));
    }

    /** Marks a notification as read by the person. */
    @Transactional
    void markRead(UUID id, UUID person) {
        var found = database.sql("""
                        update notification set read_at = coalesce(read_at, ?)
                         where association_id = ? and id = ? and person_id = ?""")
                .params(Timestamp.from(clock.instant()), Scope.required().association(), id, person)
                .update();
        if (found == 0) {
            throw DomainException.notFound();
        }
    }

    private static NotificationResponse read(ResultSet row, int number) throws SQLException {
        var read = row.getTimestamp("read_at");
        return new NotificationResponse(
                row.getObject("id", UUID.class),
                row.getString("template"),
                row.getString("subject"),
                row.getString("text"),
                row.getString("link"),
                row.getString("language"),
                row.getTimestamp("notified_at").toInstant(),
                read == null ? null : read.toInstant());
    }
}
