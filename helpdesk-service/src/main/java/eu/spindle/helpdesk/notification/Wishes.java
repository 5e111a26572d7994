package eu.spindle.helpdesk.notification;

import eu.spindle.platform.job.Jobs;
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

/** Takes wishes to tell somebody something; they are granted after the transaction, when the readers are known. */
@Service
public class Wishes {

    private final JdbcClient database;
    private final JsonMapper json;
    private final Jobs jobs;
    private final Templates templates;
    private final Clock clock;

    Wishes(JdbcClient database, JsonMapper json, Jobs jobs, Templates templates, Clock clock) {
        this.database = database;
        this.json = json;
        this.jobs = jobs;
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * Takes a wish; the same one a second time is taken once.
     *
     * @throws IllegalArgumentException when nobody has written its template: the event is parked until a release has it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Wish wish) {
        if (!templates.exists(wish.template())) {
            throw new IllegalArgumentException("There is no notification template " + wish.template());
        }
        var taken = database.sql("""
                        insert into wish (association_id, id, template, addressee, arguments, link, wished_at, state,
                                          once, thread)
                        values (?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?) on conflict do nothing""")
                .param(Scope.required().association())
                .param(wish.id())
                .param(wish.template())
                .param(json.writeValueAsString(wish.to()))
                .param(json.writeValueAsString(wish.arguments()))
                .param(wish.link())
                .param(Timestamp.from(wish.at()))
                .param(wish.once())
                .param(wish.thread() == null ? null : json.writeValueAsString(wish.thread()))
                .update();
        if (taken == 1) {
            jobs.at(clock.instant(), GrantWish.NAME, wish.id());
        }
    }

    /** The wish, if it still waits. */
    @Transactional(readOnly = true)
    Optional<Wish> waiting(UUID id) {
        return database.sql("select * from wish where association_id = ? and id = ? and state = 'waiting'")
                .params(Scope.required().association(), id)
                .query((row, number) -> new Wish(
                        id,
                        row.getString("template"),
                        json.readValue(row.getString("addressee"), Addressee.class),
                        json.readValue(row.getString("arguments"), new TypeReference<Map<String, String>>() {}),
                        row.getString("link"),
                        row.getTimestamp("wished_at").toInstant(),
                        row.getString("once"),
                        row.getString("thread") == null
                                ? null
                                : json.readValue(row.getString("thread"), MailThread.class)))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void granted(UUID id, boolean reachedSomebody) {
        database.sql("update wish set state = ? where association_id = ? and id = ?")
                .params(
                        reachedSomebody ? "delivered" : "nobody",
                        Scope.required().association(),
                        id)
                .update();
    }
}
