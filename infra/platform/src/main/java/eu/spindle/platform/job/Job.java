package eu.spindle.platform.job;

import java.util.UUID;

/**
 * A kind of background job. It runs in the scope of its association, outside a transaction, possibly more than once; an
 * exception leads to a retry.
 */
public interface Job {

    /** Returns its stable name, lower case with hyphens. */
    String name();

    /** Runs the job for one subject. */
    void run(UUID subject);
}
