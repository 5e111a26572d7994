/** Figures that come in bulk: a file for one firm or for a whole association. */
@NullMarked
package eu.spindle.monitoring.entry;

import org.jspecify.annotations.NullMarked;
