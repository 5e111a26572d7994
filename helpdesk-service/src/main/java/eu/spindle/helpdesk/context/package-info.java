/** The object that a ticket is about, and its data in other services. */
@NullMarked
package eu.spindle.helpdesk.context;

import org.jspecify.annotations.NullMarked;
