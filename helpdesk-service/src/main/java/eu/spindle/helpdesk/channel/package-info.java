/** Brings a ticket's conversation out by mail and what is answered by mail back in. */
@NullMarked
package eu.spindle.helpdesk.channel;

import org.jspecify.annotations.NullMarked;
