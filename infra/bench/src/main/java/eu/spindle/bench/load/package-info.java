/** Loads a server, as fast as it goes or at a constant rate, and tells how it answered. */
@NullMarked
package eu.spindle.bench.load;

import org.jspecify.annotations.NullMarked;
