/** An association's window for reporting a year: when it opens, is due, and closes. */
@NullMarked
package eu.spindle.monitoring.cycle;

import org.jspecify.annotations.NullMarked;
