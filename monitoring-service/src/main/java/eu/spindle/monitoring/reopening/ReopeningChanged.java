package eu.spindle.monitoring.reopening;

import java.util.UUID;

/** A firm has requested that its figures are reopened, or the association has declined such a request. */
public record ReopeningChanged(UUID request, UUID enterprise, UUID cycle, int year, boolean declined) {}
