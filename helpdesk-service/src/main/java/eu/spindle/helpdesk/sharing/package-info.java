/** What the desk may see of a firm's figures: what a ticket is about, while its requester agrees. */
@NullMarked
package eu.spindle.helpdesk.sharing;

import org.jspecify.annotations.NullMarked;
