package eu.spindle.commitments.enterprise;

import java.util.UUID;

/**
 * A firm joined, left, or is known otherwise than before.
 *
 * @param status {@code active}, {@code left}, or {@code removed} when its import was undone
 */
public record EnterpriseChanged(UUID enterprise, String name, SizeClass sizeClass, String country, String status) {}
