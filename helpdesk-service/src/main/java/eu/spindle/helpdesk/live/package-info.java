/** Tells open screens what has changed the moment it has, as far as whoever sits before them may know. */
@NullMarked
package eu.spindle.helpdesk.live;

import org.jspecify.annotations.NullMarked;
