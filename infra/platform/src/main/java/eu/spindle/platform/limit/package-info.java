/** Rate limits for expensive operations, per person and per association. */
@NullMarked
package eu.spindle.platform.limit;

import org.jspecify.annotations.NullMarked;
