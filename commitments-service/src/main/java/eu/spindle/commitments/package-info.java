/** The service of associations, member firms, memberships, catalogue, pledges, progress and compliance. */
@NullMarked
package eu.spindle.commitments;

import org.jspecify.annotations.NullMarked;
