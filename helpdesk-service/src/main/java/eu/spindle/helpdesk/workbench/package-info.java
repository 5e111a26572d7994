/** What helps people while they work on a ticket: drafts that are kept, who else is looking, who follows it. */
@NullMarked
package eu.spindle.helpdesk.workbench;

import org.jspecify.annotations.NullMarked;
