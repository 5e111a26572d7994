/** Imports the member list of an association from a file: previewed, applied, and undone if necessary. */
@NullMarked
package eu.spindle.commitments.enterprise.imports;

import org.jspecify.annotations.NullMarked;
