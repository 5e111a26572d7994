/** Ticket conversations by mail: outgoing answers, incoming replies and the quarantine. */
@NullMarked
package eu.spindle.helpdesk.channel;

import org.jspecify.annotations.NullMarked;
