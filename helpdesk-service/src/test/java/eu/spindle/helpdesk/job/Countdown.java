package eu.spindle.helpdesk.job;

import eu.spindle.platform.job.Job;
import eu.spindle.platform.job.Jobs;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.transaction.support.TransactionTemplate;

/** A job that reschedules itself while it runs, until it has run three times. */
public class Countdown implements Job {

    static final String NAME = "countdown";

    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ConcurrentMap<UUID, Integer> runs = new ConcurrentHashMap<>();

    Countdown(Jobs jobs, TransactionTemplate transaction, Clock clock) {
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    void begin(UUID subject) {
        transaction.executeWithoutResult(status -> jobs.at(clock.instant(), NAME, subject));
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
