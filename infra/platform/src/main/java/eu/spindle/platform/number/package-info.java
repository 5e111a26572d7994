/** Numbers that come from outside, bounded before anything is computed with them. */
@NullMarked
package eu.spindle.platform.number;

import org.jspecify.annotations.NullMarked;
