/** The operations on associations: for their members, the steward, the gateway and the public. */
@NullMarked
package eu.spindle.commitments.association.web;

import org.jspecify.annotations.NullMarked;
