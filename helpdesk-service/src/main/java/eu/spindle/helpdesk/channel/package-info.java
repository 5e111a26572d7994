/** Tickets and mails: mails to requesters and the desk about tickets, replies by mail, and the quarantine. */
@NullMarked
package eu.spindle.helpdesk.channel;

import org.jspecify.annotations.NullMarked;
