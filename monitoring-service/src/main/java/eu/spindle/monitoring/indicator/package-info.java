/** What a firm's approved figures come to, year by year. */
@NullMarked
package eu.spindle.monitoring.indicator;

import org.jspecify.annotations.NullMarked;
