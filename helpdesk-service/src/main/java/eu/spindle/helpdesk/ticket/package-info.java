/** Tickets of the help desk: requests, their messages and their state. */
@NullMarked
package eu.spindle.helpdesk.ticket;

import org.jspecify.annotations.NullMarked;
