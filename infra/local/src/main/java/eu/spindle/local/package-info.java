/** Starts the whole of Spindle on one machine, with real servers and no container engine. */
@NullMarked
package eu.spindle.local;

import org.jspecify.annotations.NullMarked;
