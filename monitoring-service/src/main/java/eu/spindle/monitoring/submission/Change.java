package eu.spindle.monitoring.submission;

import org.jspecify.annotations.Nullable;

/**
 * One figure or comment that became another.
 *
 * @param field {@code figures.<data point>} or {@code comments.<data point>}
 */
record Change(
        String field, @Nullable String before, @Nullable String after) {}
