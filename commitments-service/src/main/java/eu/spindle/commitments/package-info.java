/** Who promises what: associations, enterprises, catalogue and pledges. */
@NullMarked
package eu.spindle.commitments;

import org.jspecify.annotations.NullMarked;
