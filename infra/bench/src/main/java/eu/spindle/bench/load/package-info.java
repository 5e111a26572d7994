/** Load generators, at maximum and at a constant rate, and their results. */
@NullMarked
package eu.spindle.bench.load;

import org.jspecify.annotations.NullMarked;
