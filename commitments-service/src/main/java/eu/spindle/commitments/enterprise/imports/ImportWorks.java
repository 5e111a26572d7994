package eu.spindle.commitments.enterprise.imports;

import eu.spindle.platform.access.Caller;
import eu.spindle.platform.audit.Initiator;
import eu.spindle.platform.code.Codes;
import eu.spindle.platform.tenancy.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores the jobs on imports and their progress. A job writes its progress in a separate transaction, so that others see
 * it, and deletes its row in its own: the row is gone if and only if the work was committed.
 */
@Component
class ImportWorks {

    private final JdbcClient database;

    ImportWorks(JdbcClient database) {
        this.database = database;
    }

    /** Adds a job.
     *
     * @return false when the import has one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean begin(UUID id, ImportWork work) {
        var token = work.by().token();
        return database.sql("""
                                insert into member_import_work as w
                                       (association_id, import_id, action, only_good, asked_by, token_id, token_name, done, total)
                                values (:association, :id, :action, :onlyGood, :by, :token, :tokenName, 0, :total)
                                on conflict (association_id, import_id) do update
                                   set action = excluded.action, only_good = excluded.only_good,
                                       asked_by = excluded.asked_by, token_id = excluded.token_id,
                                       token_name = excluded.token_name, done = 0, total = excluded.total, failed = null
                                 where w.failed is not null""")
                        .param("association", association())
                        .param("id", id)
                        .param("action", work.action().code())
                        .param("onlyGood", work.onlyGood())
                        .param("by", work.by().person())
                        .param("token", token == null ? null : token.id(), Types.OTHER)
                        .param("tokenName", token == null ? null : token.name())
                        .param("total", work.total())
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    Optional<ImportWork> find(UUID id) {
        return database.sql("""
                        select action, only_good, asked_by, token_id, token_name, done, total, failed from member_import_work
                         where association_id = :association and import_id = :id""")
                .param("association", association())
                .param("id", id)
                .query((row, index) -> new ImportWork(
                        Codes.get(ImportWork.Action.class, row.getString("action")),
                        row.getBoolean("only_good"),
                        new Initiator(row.getObject("asked_by", UUID.class), token(row)),
                        row.getInt("done"),
                        row.getInt("total"),
                        row.getString("failed")))
                .optional();
    }

    /** Saves the progress, visible before the work commits. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void progress(UUID id, int done) {
        database.sql("""
                        update member_import_work set done = :done
                         where association_id = :association and import_id = :id""")
                .param("association", association())
                .param("id", id)
                .param("done", done)
                .update();
    }

    /** Deletes the job in the transaction of its work; a later job on the same import stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    void end(UUID id, ImportWork.Action action) {
        database.sql("""
                        delete from member_import_work
                         where association_id = :association and import_id = :id and action = :action""")
                .param("association", association())
                .param("id", id)
                .param("action", action.code())
                .update();
    }

    /** Saves why the job failed. */
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

    private static Caller.@Nullable Token token(ResultSet row) throws SQLException {
        var id = row.getObject("token_id", UUID.class);
        return id == null ? null : new Caller.Token(id, row.getString("token_name"));
    }

    private static UUID association() {
        return Scope.required().association();
    }
}
