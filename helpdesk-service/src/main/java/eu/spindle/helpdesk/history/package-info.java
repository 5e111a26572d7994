/** The history of a ticket, beside its messages. */
@NullMarked
package eu.spindle.helpdesk.history;

import org.jspecify.annotations.NullMarked;
