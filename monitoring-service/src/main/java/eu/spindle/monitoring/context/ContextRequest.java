package eu.spindle.monitoring.context;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The thing that a ticket is about.
 *
 * @param code of the data point or indicator
 * @param submission the submission, or null for the one of the cycle
 * @param cycle the reporting cycle, or null for the latest in which the firm has entered figures
 */
record ContextRequest(
        ContextType type,
        @Nullable String code,
        @Nullable UUID submission,
        @Nullable UUID cycle) {}
