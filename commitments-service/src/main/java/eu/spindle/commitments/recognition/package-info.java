/** What the public sees of pledges: the wall, and the badge of a firm, both recomputed from facts. */
@NullMarked
package eu.spindle.commitments.recognition;

import org.jspecify.annotations.NullMarked;
