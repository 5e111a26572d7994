/** Which agents view a ticket right now. */
@NullMarked
package eu.spindle.helpdesk.presence;

import org.jspecify.annotations.NullMarked;
