/** Pictures that people bring: looked at by content, drawn anew, and nothing else of the file kept. */
@NullMarked
package eu.spindle.commitments.association.picture;

import org.jspecify.annotations.NullMarked;
