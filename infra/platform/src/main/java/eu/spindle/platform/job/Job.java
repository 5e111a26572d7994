package eu.spindle.platform.job;

import java.util.UUID;

/**
 * A kind of work that is put off. It runs in the scope of its association, outside a transaction, perhaps more than
 * once; what it throws is tried again later.
 */
public interface Job {

    /** Stable name, lower case with hyphens. */
    String name();

    /** Does the work for one subject. */
    void run(UUID subject);
}
