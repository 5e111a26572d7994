/** Calls to the other services. */
@NullMarked
package eu.spindle.helpdesk.peer;

import org.jspecify.annotations.NullMarked;
