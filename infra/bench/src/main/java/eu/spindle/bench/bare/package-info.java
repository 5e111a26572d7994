/** The gateway for comparison, which only forwards. */
@NullMarked
package eu.spindle.bench.bare;

import org.jspecify.annotations.NullMarked;
