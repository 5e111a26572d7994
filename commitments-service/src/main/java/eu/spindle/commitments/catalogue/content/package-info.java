/** The content of one version of the catalogue: commitments, the indicators that measure them, and their texts. */
@NamedInterface("content")
@NullMarked
package eu.spindle.commitments.catalogue.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
