/** Where a firm that has pledged stands: compliant, overdue or delisted, and how it gets back. */
@NullMarked
package eu.spindle.commitments.compliance;

import org.jspecify.annotations.NullMarked;
