/** Invitations: their page and their acceptance. */
@NullMarked
package eu.spindle.gateway.invitation;

import org.jspecify.annotations.NullMarked;
