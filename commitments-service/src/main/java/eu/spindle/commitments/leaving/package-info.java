/** What the end of a firm's membership does, said before anybody confirms it. */
@NullMarked
package eu.spindle.commitments.leaving;

import org.jspecify.annotations.NullMarked;
