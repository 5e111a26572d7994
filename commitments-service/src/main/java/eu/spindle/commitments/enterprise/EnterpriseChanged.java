package eu.spindle.commitments.enterprise;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A firm joined or left, or its details changed.
 *
 * @param parentGroup the group that owns it; this name never leaves the service
 */
public record EnterpriseChanged(
        UUID enterprise,
        String name,
        SizeClass sizeClass,
        String country,
        EnterpriseStatus status,
        @Nullable String parentGroup) {}
