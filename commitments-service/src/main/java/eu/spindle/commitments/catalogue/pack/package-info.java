/** Reads a programme pack as a file, under guard, and names all that is wrong with it. */
@NullMarked
package eu.spindle.commitments.catalogue.pack;

import org.jspecify.annotations.NullMarked;
