/** Uploaded pictures: recognised by content and redrawn; nothing else of the file is stored. */
@NullMarked
package eu.spindle.commitments.association.picture;

import org.jspecify.annotations.NullMarked;
