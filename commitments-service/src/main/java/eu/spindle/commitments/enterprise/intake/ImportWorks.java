package eu.spindle.commitments.enterprise.intake;

import eu.spindle.platform.tenancy.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps which imports are being worked on and how far that is. Work writes its beats beside its own transaction, so that
 * others see them, and ends itself within it: an end is seen if and only if the work was done.
 */
@Component
class ImportWorks {

    /** Work that has not given a beat for so long was cut off: its process is gone. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final JdbcClient database;

    ImportWorks(JdbcClient database) {
        this.database = database;
    }

    /** Notes that work begins.
     *
     * @return false when this import is being worked on already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean begin(UUID id, ImportWork work) {
        return database.sql("""
                                insert into member_import_work as w
                                       (association_id, import_id, action, only_good, done, total, heartbeat_at)
                                values (:association, :id, :action, :onlyGood, 0, :total, :now)
                                on conflict (association_id, import_id) do update
                                   set action = excluded.action, only_good = excluded.only_good, done = 0,
                                       total = excluded.total, heartbeat_at = excluded.heartbeat_at, failed = null
                                 where w.failed is not null""")
                        .param("association", association())
                        .param("id", id)
                        .param("action", work.action().text())
                        .param("onlyGood", work.onlyGood())
                        .param("total", work.total())
                        .param("now", now())
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    Optional<ImportWork> find(UUID id) {
        return database.sql("""
                        select action, only_good, done, total, failed from member_import_work
                         where association_id = :association and import_id = :id""")
                .param("association", association())
                .param("id", id)
                .query((row, index) -> new ImportWork(
                        ImportWork.Action.of(row.getString("action")),
                        row.getBoolean("only_good"),
                        row.getInt("done"),
                        row.getInt("total"),
                        row.getString("failed")))
                .optional();
    }

    /** Takes over work that was cut off.
     *
     * @return false when it is alive, or somebody else was quicker
     */
    @Transactional
    boolean takeOver(UUID id) {
        return database.sql("""
                                update member_import_work set heartbeat_at = :now, done = 0
                                 where association_id = :association and import_id = :id and failed is null
                                   and heartbeat_at < :silent""")
                        .param("association", association())
                        .param("id", id)
                        .param("now", now())
                        .param("silent", now().minus(SILENCE))
                        .update()
                == 1;
    }

    /** Says how far the work is; to be seen before the work commits. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void heartbeat(UUID id, int done) {
        database.sql("""
                        update member_import_work set done = :done, heartbeat_at = :now
                         where association_id = :association and import_id = :id""")
                .param("association", association())
                .param("id", id)
                .param("done", done)
                .param("now", now())
                .update();
    }

    /** Ends the work together with what it did. */
    @Transactional(propagation = Propagation.MANDATORY)
    void end(UUID id) {
        database.sql("delete from member_import_work where association_id = :association and import_id = :id")
                .param("association", association())
                .param("id", id)
                .update();
    }

    /** Says that the work did nothing, and why. */
    @Transactional
    void fail(UUID id, String code) {
        database.sql("""
                        update member_import_work set failed = :code
                         where association_id = :association and import_id = :id""")
                .param("association", association())
                .param("id", id)
                .param("code", code)
                .update();
    }

    private static UUID association() {
        return Scope.required().association();
    }

    /** Real time: whether a process is alive has nothing to do with the day that a demonstration plays. */
    private static OffsetDateTime now() {
        return Instant.now().atOffset(ZoneOffset.UTC);
    }
}
