/**
 * The formula language of indicators: exact arithmetic with units, with results for missing figures and for those that do
 * not apply.
 */
@NullMarked
package eu.spindle.monitoring.formula;

import org.jspecify.annotations.NullMarked;
