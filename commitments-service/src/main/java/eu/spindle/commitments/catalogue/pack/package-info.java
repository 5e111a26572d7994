/** Reads the ZIP file of a programme pack within limits, and reports all its errors. */
@NullMarked
package eu.spindle.commitments.catalogue.pack;

import org.jspecify.annotations.NullMarked;
