/** The progress of accepted pledges, computed exactly from the figures that enterprises report. */
@NullMarked
package eu.spindle.commitments.progress;

import org.jspecify.annotations.NullMarked;
