/** The desk's access to a firm's figures on a ticket, by consent. */
@NullMarked
package eu.spindle.helpdesk.sharing;

import org.jspecify.annotations.NullMarked;
