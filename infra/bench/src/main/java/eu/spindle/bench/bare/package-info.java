/** The gateway to compare with: it forwards and does nothing else. */
@NullMarked
package eu.spindle.bench.bare;

import org.jspecify.annotations.NullMarked;
