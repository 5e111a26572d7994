/** The agents of the desk, derived from memberships. */
@NullMarked
package eu.spindle.helpdesk.staff;

import org.jspecify.annotations.NullMarked;
