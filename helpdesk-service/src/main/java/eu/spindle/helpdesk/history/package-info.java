/** What was done with a ticket, beside what was said on it. */
@NullMarked
package eu.spindle.helpdesk.history;

import org.jspecify.annotations.NullMarked;
