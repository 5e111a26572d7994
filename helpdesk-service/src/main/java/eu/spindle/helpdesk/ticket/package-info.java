/** Requests to the help desk: who asks about what, the conversation, and where it stands. */
@NullMarked
package eu.spindle.helpdesk.ticket;

import org.jspecify.annotations.NullMarked;
