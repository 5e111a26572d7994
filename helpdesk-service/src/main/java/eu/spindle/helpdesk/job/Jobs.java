package eu.spindle.helpdesk.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import eu.spindle.platform.tenancy.Scope;
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

    /** Has the job done for the subject at that time; asked again before, the new time takes the old one's place. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void at(Instant when, String job, UUID subject) {
        var scope = Scope.required();
        scheduler.schedule(
                new TaskInstance<>(job, key(scope, subject), scope.programme()),
                when,
                ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
    }

    /** Has the job not done after all; nothing happens when none waits or it runs already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void not(String job, UUID subject) {
        try {
            scheduler.cancel(TaskInstanceId.of(job, key(Scope.required(), subject)));
        } catch (TaskInstanceException nothingWaits) {
            // That is what was asked for.
        }
    }

    private static String key(Scope scope, UUID subject) {
        return scope.association() + ":" + subject;
    }
}
