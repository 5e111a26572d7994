package eu.spindle.helpdesk.notification;

import eu.spindle.helpdesk.directory.Addressee;
import eu.spindle.helpdesk.mail.TemplateRenderer;
import eu.spindle.platform.task.TaskQueue;
import eu.spindle.platform.tenancy.Scope;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Stores notification requests; they are processed after the transaction, when the readers are resolved. */
@Service
public class NotificationQueue {

    private final JdbcClient database;
    private final JsonMapper json;
    private final TaskQueue tasks;
    private final TemplateRenderer templates;
    private final Clock clock;

    NotificationQueue(JdbcClient database, JsonMapper json, TaskQueue tasks, TemplateRenderer templates, Clock clock) {
        this.database = database;
        this.json = json;
        this.tasks = tasks;
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * Stores a request; a repeated one is ignored.
     *
     * @throws IllegalArgumentException if the template does not exist: the event is parked until a release contains it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void submit(NotificationRequest request) {
        if (!templates.exists(request.template())) {
            throw new IllegalArgumentException("There is no notification template " + request.template());
        }
        var added = database.sql("""
                        insert into notification_request (association_id, id, template, addressee, arguments, link,
                                          requested_at, state, deduplication_key, thread)
                        values (?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?) on conflict do nothing""")
                .param(Scope.required().association())
                .param(request.id())
                .param(request.template())
                .param(json.writeValueAsString(request.to()))
                .param(json.writeValueAsString(request.arguments()))
                .param(request.link())
                .param(Timestamp.from(request.at()))
                .param(request.deduplicationKey())
                .param(request.thread() == null ? null : json.writeValueAsString(request.thread()))
                .update();
        if (added == 1) {
            tasks.at(clock.instant(), SendNotification.NAME, request.id());
        }
    }

    /** Finds a request that is still waiting. */
    @Transactional(readOnly = true)
    Optional<NotificationRequest> findWaiting(UUID id) {
        return database.sql(
                        "select * from notification_request where association_id = ? and id = ? and state = 'waiting'")
                .params(Scope.required().association(), id)
                .query((row, number) -> new NotificationRequest(
                        id,
                        row.getString("template"),
                        json.readValue(row.getString("addressee"), Addressee.class),
                        json.readValue(row.getString("arguments"), new TypeReference<Map<String, String>>() {}),
                        row.getString("link"),
                        row.getTimestamp("requested_at").toInstant(),
                        row.getString("deduplication_key"),
                        row.getString("thread") == null
                                ? null
                                : json.readValue(row.getString("thread"), MailThread.class)))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void markProcessed(UUID id, boolean delivered) {
        database.sql("update notification_request set state = ? where association_id = ? and id = ?")
                .params(
                        delivered ? "delivered" : "no-recipient",
                        Scope.required().association(),
                        id)
                .update();
    }
}
