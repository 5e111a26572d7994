/** Takes parts of a running system away, and counts what that did to what was acknowledged. */
@NullMarked
package eu.spindle.bench.fault;

import org.jspecify.annotations.NullMarked;
