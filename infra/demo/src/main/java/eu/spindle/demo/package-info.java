/** Plays the demo programme through the API, in order of time, as the people of two associations would have done. */
@NullMarked
package eu.spindle.demo;

import org.jspecify.annotations.NullMarked;
