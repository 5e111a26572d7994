package eu.spindle.monitoring.cycle;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A firm was given more time in a cycle, or that time is over.
 *
 * @param until the last day of it
 */
public record ExtensionChanged(UUID enterprise, UUID cycle, int year, LocalDate until, boolean ended) {}
