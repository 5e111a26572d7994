/** Bulk entry of figures: a file for one firm or for a whole association. */
@NullMarked
package eu.spindle.monitoring.entry;

import org.jspecify.annotations.NullMarked;
