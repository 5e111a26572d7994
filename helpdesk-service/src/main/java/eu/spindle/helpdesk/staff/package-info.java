/** Who works at the desk: by membership, not by having been seen there. */
@NullMarked
package eu.spindle.helpdesk.staff;

import org.jspecify.annotations.NullMarked;
