package eu.spindle.monitoring.evidence;

import java.util.UUID;

/** A reviewer has accepted or refused a file that a firm offered in a cycle. */
public record EvidenceReviewed(UUID enterprise, UUID cycle) {}
