/** Disclosure control: decides which sums over firms can be published so that no observer can compute a firm or a small group. */
@NullMarked
package eu.spindle.monitoring.disclosure;

import org.jspecify.annotations.NullMarked;
