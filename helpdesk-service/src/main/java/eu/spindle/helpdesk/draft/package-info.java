/** Drafts of messages, each of one person on one ticket. */
@NullMarked
package eu.spindle.helpdesk.draft;

import org.jspecify.annotations.NullMarked;
