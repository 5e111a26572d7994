/** How far each accepted pledge has come, reckoned exactly from the figures that enterprises report. */
@NullMarked
package eu.spindle.commitments.progress;

import org.jspecify.annotations.NullMarked;
