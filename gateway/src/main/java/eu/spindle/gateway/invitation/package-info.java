/** The way from an invitation's mail into an association. */
@NullMarked
package eu.spindle.gateway.invitation;

import org.jspecify.annotations.NullMarked;
