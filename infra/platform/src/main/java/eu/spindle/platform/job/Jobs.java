package eu.spindle.platform.job;

import eu.spindle.platform.tenancy.Scope;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts work off, in the transaction that wants it: rolled back with it, and never lost once it has committed. */
public class Jobs {

    private final JdbcClient database;

    Jobs(JdbcClient database) {
        this.database = database;
    }

    /**
     * Schedules the job for the subject at that time. Each requested time stands for itself, since one that runs already
     * cannot be moved: a job must bear being run when there is nothing left to do.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void at(Instant when, String job, UUID subject) {
        var scope = Scope.required();
        var key = "%s:%s:%d".formatted(scope.association(), subject, when.toEpochMilli());
        // As the scheduler's client would write it; but of two who schedule the same at once, the client lets one fail.
        database.sql("""
                        insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                        values (:job, :key, :data, :when, false, 1) on conflict do nothing""")
                .param("job", job)
                .param("key", key)
                .param("data", scope.programme().getBytes(StandardCharsets.UTF_8))
                .param("when", Timestamp.from(when))
                .update();
    }

    /**
     * Has the job done once for all who ask for it within such a time, at its end by the clock of the machine. What they
     * want to be seen by it must have been committed before.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void soon(Duration within, String job, UUID subject) {
        long length = within.toMillis();
        at(Instant.ofEpochMilli((System.currentTimeMillis() / length + 1) * length), job, subject);
    }
}
