package eu.spindle.platform.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import eu.spindle.platform.tenancy.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts work off, in the transaction that wants it: rolled back with it, and never lost once it has committed. */
public class Jobs {

    private final SchedulerClient scheduler;

    Jobs(SchedulerClient scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * Schedules the job for the subject at that time. Each requested time stands for itself, since one that runs already
     * cannot be moved: a job must bear being run when there is nothing left to do.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void at(Instant when, String job, UUID subject) {
        var scope = Scope.required();
        var key = "%s:%s:%d".formatted(scope.association(), subject, when.toEpochMilli());
        scheduler.schedule(
                new TaskInstance<>(job, key, scope.programme()), when, ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
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
