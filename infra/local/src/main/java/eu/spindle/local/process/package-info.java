/** Starts programs, waits until they are ready, restarts those that die and stops them in peace. */
@NullMarked
package eu.spindle.local.process;

import org.jspecify.annotations.NullMarked;
