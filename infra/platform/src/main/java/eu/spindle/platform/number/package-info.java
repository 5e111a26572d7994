/** Numbers: those that come from outside, bounded before anything is computed with them, and exact fractions. */
@NullMarked
package eu.spindle.platform.number;

import org.jspecify.annotations.NullMarked;
