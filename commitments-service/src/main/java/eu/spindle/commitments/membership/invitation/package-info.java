/** Whom an invitation is for, and the link that accepts it. */
@NullMarked
package eu.spindle.commitments.membership.invitation;

import org.jspecify.annotations.NullMarked;
