/** Where a firm that has pledged stands: in good standing, overdue or delisted, and how it gets back. */
@NullMarked
package eu.spindle.commitments.standing;

import org.jspecify.annotations.NullMarked;
