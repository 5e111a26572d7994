/** Reminders to the firms that have not submitted their figures. */
@NullMarked
package eu.spindle.monitoring.reminder;

import org.jspecify.annotations.NullMarked;
