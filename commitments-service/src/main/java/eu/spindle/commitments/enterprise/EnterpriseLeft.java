package eu.spindle.commitments.enterprise;

import java.time.Instant;
import java.util.UUID;

/** A firm left; its open pledges, requests and invitations end. */
public record EnterpriseLeft(UUID enterprise, Instant at) {}
