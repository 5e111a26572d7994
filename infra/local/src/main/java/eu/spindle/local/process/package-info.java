/** Starts programs, waits until they are ready, restarts those that end, and stops them gracefully. */
@NullMarked
package eu.spindle.local.process;

import org.jspecify.annotations.NullMarked;
