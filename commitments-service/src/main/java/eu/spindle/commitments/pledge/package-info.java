/** An enterprise's own, measurable pledge on a commitment: drafted and submitted by the firm, accepted by an officer. */
@NullMarked
package eu.spindle.commitments.pledge;

import org.jspecify.annotations.NullMarked;
