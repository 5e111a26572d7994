/** Figures as firms enter them, with errors and warnings about them. */
@NullMarked
package eu.spindle.monitoring.figure;

import org.jspecify.annotations.NullMarked;
