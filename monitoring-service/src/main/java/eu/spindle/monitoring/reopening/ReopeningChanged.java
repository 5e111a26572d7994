package eu.spindle.monitoring.reopening;

import java.util.UUID;

/** A firm has asked for its figures to be reopened, or the association has declined that. */
public record ReopeningChanged(UUID request, UUID enterprise, UUID cycle, int year, boolean declined) {}
