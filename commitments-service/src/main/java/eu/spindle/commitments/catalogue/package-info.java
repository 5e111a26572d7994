/** The programme's commitments and indicators: loaded as packs, published as versions, adopted by associations. */
@NullMarked
package eu.spindle.commitments.catalogue;

import org.jspecify.annotations.NullMarked;
