/** The operations on tickets, for the desk and for the requester's side. */
@NullMarked
package eu.spindle.helpdesk.ticket.web;

import org.jspecify.annotations.NullMarked;
