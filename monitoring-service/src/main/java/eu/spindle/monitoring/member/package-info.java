/** Who takes part: the association and its member firms, as the commitments service tells of them. */
@NullMarked
package eu.spindle.monitoring.member;

import org.jspecify.annotations.NullMarked;
