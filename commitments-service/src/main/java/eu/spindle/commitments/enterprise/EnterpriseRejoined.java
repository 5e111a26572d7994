package eu.spindle.commitments.enterprise;

import java.time.Instant;
import java.util.UUID;

/** A firm that had left is a member again; what ended at its leaving is not restored. */
public record EnterpriseRejoined(UUID enterprise, Instant at) {}
