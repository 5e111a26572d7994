/** A figure as a firm enters it, and what is wrong or remarkable about it. */
@NullMarked
package eu.spindle.monitoring.figure;

import org.jspecify.annotations.NullMarked;
