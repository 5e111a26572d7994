/** The name and the colours with which an association appears. */
@NullMarked
package eu.spindle.commitments.association.branding;

import org.jspecify.annotations.NullMarked;
