package eu.spindle.monitoring.context;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a question is about.
 *
 * @param type {@code data-point}, {@code indicator} or {@code submission}
 * @param code of the data point or indicator
 * @param submission the very submission, or null for the one of the cycle
 * @param cycle the reporting cycle, or null for the latest that the firm has entered something for
 */
record ContextRequest(
        String type,
        @Nullable String code,
        @Nullable UUID submission,
        @Nullable UUID cycle) {}
