package eu.spindle.helpdesk.task;

import eu.spindle.platform.task.ScheduledTask;
import eu.spindle.platform.task.TaskQueue;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.transaction.support.TransactionTemplate;

/** A task that reschedules itself while it runs, until it has run three times. */
public class Countdown implements ScheduledTask {

    static final String NAME = "countdown";

    private final TaskQueue tasks;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ConcurrentMap<UUID, Integer> runs = new ConcurrentHashMap<>();

    Countdown(TaskQueue tasks, TransactionTemplate transaction, Clock clock) {
        this.tasks = tasks;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    void begin(UUID subject) {
        transaction.executeWithoutResult(status -> tasks.at(clock.instant(), NAME, subject));
    }

    int runs(UUID subject) {
        return runs.getOrDefault(subject, 0);
    }

    @Override
    public void run(UUID subject) {
        if (runs.merge(subject, 1, Integer::sum) < 3) {
            begin(subject);
        }
    }
}
