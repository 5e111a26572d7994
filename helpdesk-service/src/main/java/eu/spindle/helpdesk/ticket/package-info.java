/** Tickets of the help desk: what is requested, of whom, and their state. */
@NullMarked
package eu.spindle.helpdesk.ticket;

import org.jspecify.annotations.NullMarked;
