/** Who helps: tickets, service levels, mail and notices. */
@NullMarked
package eu.spindle.helpdesk;

import org.jspecify.annotations.NullMarked;
