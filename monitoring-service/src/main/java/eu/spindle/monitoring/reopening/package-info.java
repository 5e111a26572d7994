/** Extensions for one firm, and its requests to reopen closed figures. */
@NullMarked
package eu.spindle.monitoring.reopening;

import org.jspecify.annotations.NullMarked;
