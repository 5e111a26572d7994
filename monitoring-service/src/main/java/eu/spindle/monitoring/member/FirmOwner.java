package eu.spindle.monitoring.member;

import java.util.UUID;

/**
 * The group that owns a firm, now or when figures were released.
 *
 * @param owner the id of the group; its name cannot be found out from it
 */
public record FirmOwner(UUID firm, UUID owner) {}
