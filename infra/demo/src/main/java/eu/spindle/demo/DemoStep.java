package eu.spindle.demo;

import java.time.Instant;

/**
 * Something that happens at a time of the demo's history.
 *
 * @param key names it for good, so that it is done once
 */
record DemoStep(Instant at, String key, Work work) {

    /** What is done. */
    interface Work {
        /**
         * Does it.
         *
         * @return what later steps need of it, an id or nothing
         */
        String run() throws InterruptedException;
    }
}
