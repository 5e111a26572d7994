/** The HTTP interface of the catalogue: an association's own, a programme's versions, and what the public sees. */
@NullMarked
package eu.spindle.commitments.catalogue.web;

import org.jspecify.annotations.NullMarked;
