/** Decides which sums over firms can be published together, so that no observer can compute a firm or a small group. */
@NullMarked
package eu.spindle.monitoring.disclosure;

import org.jspecify.annotations.NullMarked;
