/** Work on a ticket: drafts, presence of other agents, followers. */
@NullMarked
package eu.spindle.helpdesk.workbench;

import org.jspecify.annotations.NullMarked;
