/** An enterprise's own, measurable version of a commitment: promised by its owner, accepted by an officer. */
@NullMarked
package eu.spindle.commitments.pledge;

import org.jspecify.annotations.NullMarked;
