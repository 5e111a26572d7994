/** Service level targets: support hours, policies, clocks with their calculation, and escalation. */
@NullMarked
package eu.spindle.helpdesk.servicelevel;

import org.jspecify.annotations.NullMarked;
