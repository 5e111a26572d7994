package eu.spindle.platform.task;

import java.util.UUID;

/**
 * A kind of background work. It runs in the scope of its association, outside a transaction, possibly more than once; an
 * exception leads to a retry.
 */
public interface ScheduledTask {

    /** Returns its stable name, lower case with hyphens. */
    String name();

    /** Runs it for one subject. */
    void run(UUID subject);
}
