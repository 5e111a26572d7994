/** More time for one firm: an association grants it, or the firm asks for its closed figures to be reopened. */
@NullMarked
package eu.spindle.monitoring.reopening;

import org.jspecify.annotations.NullMarked;
