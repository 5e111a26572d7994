/**
 * The language in which a programme says how figures follow from figures: exact, with units, and with
 * words for what is missing or does not apply.
 */
@NullMarked
package eu.spindle.monitoring.formula;

import org.jspecify.annotations.NullMarked;
