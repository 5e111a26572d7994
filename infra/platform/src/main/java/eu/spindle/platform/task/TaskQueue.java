package eu.spindle.platform.task;

import eu.spindle.platform.tenancy.Scope;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Schedules tasks in the current transaction: rolled back with it, and durable once it has committed. */
public class TaskQueue {

    private final JdbcClient database;

    TaskQueue(JdbcClient database) {
        this.database = database;
    }

    /**
     * Schedules the task for the subject at that time. Each requested time is a run of its own, because a running task
     * cannot be moved; so a task must tolerate that there is nothing to do.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void at(Instant when, String task, UUID subject) {
        var scope = Scope.required();
        var key = "%s:%s:%d".formatted(scope.association(), subject, when.toEpochMilli());
        // The same row as the scheduler's client would write; the client would let one of two concurrent requests fail.
        database.sql("""
                        insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                        values (:task, :key, :data, :when, false, 1) on conflict do nothing""")
                .param("task", task)
                .param("key", key)
                .param("data", scope.programme().getBytes(StandardCharsets.UTF_8))
                .param("when", Timestamp.from(when))
                .update();
    }

    /**
     * Schedules one run of the task for all who request it within that duration, at its end. What the run must see has
     * to be committed before.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void soon(Duration within, String task, UUID subject) {
        long length = within.toMillis();
        at(Instant.ofEpochMilli((System.currentTimeMillis() / length + 1) * length), task, subject);
    }
}
