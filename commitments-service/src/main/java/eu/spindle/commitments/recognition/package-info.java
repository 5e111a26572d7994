/** Public recognition of pledges: the pledge wall and the badges of firms, computed from stored facts. */
@NullMarked
package eu.spindle.commitments.recognition;

import org.jspecify.annotations.NullMarked;
