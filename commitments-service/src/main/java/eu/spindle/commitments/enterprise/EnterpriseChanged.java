package eu.spindle.commitments.enterprise;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A firm joined, left, or is known otherwise than before.
 *
 * @param status {@code active}, {@code left}, or {@code removed} when its import was undone
 * @param parentGroup the group that owns it, in words that never leave this service
 */
public record EnterpriseChanged(
        UUID enterprise,
        String name,
        SizeClass sizeClass,
        String country,
        String status,
        @Nullable String parentGroup) {}
