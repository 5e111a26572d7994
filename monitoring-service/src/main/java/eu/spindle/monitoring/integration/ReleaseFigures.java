package eu.spindle.monitoring.integration;

import eu.spindle.monitoring.benchmark.AssociationFigures;
import eu.spindle.monitoring.cycle.Cycles;
import eu.spindle.platform.task.ScheduledTask;
import eu.spindle.platform.task.TaskQueue;
import java.time.Duration;
import java.util.UUID;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The job that audits and publishes the figures of a cycle. After an interruption it runs again with the same result; while
 * figures of the year are audited for another association, it waits, since both have to be audited together.
 */
@Component
class ReleaseFigures implements ScheduledTask {

    static final String NAME = "release-figures";

    private static final Duration AGAIN_WITHIN = Duration.ofSeconds(10);

    private final Cycles cycles;
    private final AssociationFigures figures;
    private final TaskQueue tasks;
    private final TransactionTemplate transaction;

    ReleaseFigures(Cycles cycles, AssociationFigures figures, TaskQueue tasks, TransactionTemplate transaction) {
        this.cycles = cycles;
        this.figures = figures;
        this.tasks = tasks;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID cycle) {
        try {
            figures.refresh(cycles.find(cycle).year());
        } catch (CannotAcquireLockException later) {
            transaction.executeWithoutResult(status -> tasks.soon(AGAIN_WITHIN, NAME, cycle));
        }
    }
}
