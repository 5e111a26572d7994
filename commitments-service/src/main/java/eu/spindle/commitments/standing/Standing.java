package eu.spindle.commitments.standing;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a firm stands, since when and why.
 *
 * @param reason {@code reported}, {@code cycle-missed}, {@code cycles-missed}, or an officer's words
 */
public record Standing(UUID enterprise, StandingState state, String reason, Instant since) {}
