/** The help desk service: tickets, service levels, mail and notifications. */
@NullMarked
package eu.spindle.helpdesk;

import org.jspecify.annotations.NullMarked;
