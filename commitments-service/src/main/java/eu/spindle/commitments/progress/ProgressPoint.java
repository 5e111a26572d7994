package eu.spindle.commitments.progress;

import java.time.Instant;
import java.util.UUID;

/**
 * A figure that came for a pledge; the trail keeps every one.
 *
 * @param revision of the pledge that was in force when it came
 */
record ProgressPoint(UUID id, int revision, Figure figure, Instant at) {}
