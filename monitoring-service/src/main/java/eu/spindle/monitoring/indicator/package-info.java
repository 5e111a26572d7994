/** The indicators of firms by year, computed from approved figures. */
@NullMarked
package eu.spindle.monitoring.indicator;

import org.jspecify.annotations.NullMarked;
