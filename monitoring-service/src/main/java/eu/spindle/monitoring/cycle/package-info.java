/** Reporting cycles: when the reporting of a year opens, is due and closes, and extensions for single firms. */
@NullMarked
package eu.spindle.monitoring.cycle;

import org.jspecify.annotations.NullMarked;
