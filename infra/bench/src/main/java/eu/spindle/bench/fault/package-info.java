/** Takes parts of a running system away for an hour, and counts what that did to what was acknowledged. */
@NullMarked
package eu.spindle.bench.fault;

import org.jspecify.annotations.NullMarked;
