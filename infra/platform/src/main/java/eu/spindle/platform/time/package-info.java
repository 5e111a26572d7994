/** Tells services the time; in a demonstration the time can be set, so that years of history can be played through. */
@NullMarked
package eu.spindle.platform.time;

import org.jspecify.annotations.NullMarked;
