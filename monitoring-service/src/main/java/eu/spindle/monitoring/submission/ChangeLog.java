package eu.spindle.monitoring.submission;

import eu.spindle.platform.access.Caller;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.platform.web.Cursor;
import eu.spindle.platform.web.Page;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores each change of each figure and comment: who, when, from what, to what, and why. Rows are only ever added. */
@Repository
class ChangeLog {

    private final JdbcClient database;

    ChangeLog(JdbcClient database) {
        this.database = database;
    }

    void add(Submission submission, List<Change> changes, UUID person, Instant at, @Nullable String reason) {
        for (Change change : changes) {
            database.sql("""
                            insert into submission_change (association_id, submission_id, revision, field,
                                   enterprise_id, at, person_id, before, after, reason, by_token)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .param(Scope.required().association())
                    .param(submission.id())
                    .param(submission.revision())
                    .param(change.field())
                    .param(submission.enterprise())
                    .param(Timestamp.from(at))
                    .param(person)
                    .param(change.before())
                    .param(change.after())
                    .param(reason)
                    .param(Caller.currentToken().map(Caller.Token::name).orElse(null))
                    .update();
        }
    }

    /** All people who have ever changed something in the submission. */
    Set<UUID> authors(Submission submission) {
        return database
                .sql("select distinct person_id from submission_change where submission_id = ?")
                .param(submission.id())
                .query(UUID.class)
                .stream()
                .collect(Collectors.toSet());
    }

    /** The changes, the latest first. */
    Page<Entry> page(UUID submission, @Nullable String after, int limit) {
        Cursor from = Cursor.decode(after).orElse(Cursor.of(Long.MAX_VALUE, ""));
        List<Entry> rows = database.sql("""
                        select revision, field, at, person_id, before, after, reason, by_token from submission_change
                         where submission_id = :submission and (-revision, field) > (-:revision, :field)
                         order by -revision, field limit :limit""")
                .param("submission", submission)
                .param("revision", from.number())
                .param("field", from.values().getLast())
                .param("limit", limit + 1)
                .query((row, number) -> new Entry(
                        row.getLong("revision"),
                        row.getString("field"),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("person_id", UUID.class),
                        row.getString("before"),
                        row.getString("after"),
                        row.getString("reason"),
                        row.getString("by_token")))
                .list();
        return Page.of(rows, limit, row -> Cursor.of(row.revision(), row.field()));
    }

    /**
     * A figure or comment that an edit changes.
     *
     * @param field {@code figures.<data point>} or {@code comments.<data point>}
     */
    record Change(
            String field, @Nullable String before, @Nullable String after) {}

    /**
     * A change that is stored.
     *
     * @param byToken the name of the API token by which the person acted, or null
     */
    record Entry(
            long revision,
            String field,
            Instant at,
            UUID person,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason,
            @Nullable String byToken) {}
}
