/** Promises on time: support hours, policies, clocks that show their working, and escalation. */
@NullMarked
package eu.spindle.helpdesk.servicelevel;

import org.jspecify.annotations.NullMarked;
