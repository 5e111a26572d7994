/** Takes in an association's member list from a file: seen first, then applied, and taken back if it was wrong. */
@NullMarked
package eu.spindle.commitments.enterprise.intake;

import org.jspecify.annotations.NullMarked;
