package eu.spindle.commitments.enterprise;

import java.time.Instant;
import java.util.UUID;

/** A firm is no member any more: what it had open here ends. */
public record EnterpriseLeft(UUID enterprise, Instant at) {}
