/** The messages of tickets: questions, answers, replies and internal notes. */
@NullMarked
package eu.spindle.helpdesk.conversation;

import org.jspecify.annotations.NullMarked;
