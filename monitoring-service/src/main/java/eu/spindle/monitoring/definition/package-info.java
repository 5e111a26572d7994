/** The definitions of a programme: data points, derived figures, indicators and checks, read from a programme pack. */
@NullMarked
package eu.spindle.monitoring.definition;

import org.jspecify.annotations.NullMarked;
