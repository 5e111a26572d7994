package eu.spindle.monitoring.member;

import java.util.UUID;

/**
 * That a firm belongs to a group, now or when figures were released.
 *
 * @param owner the id of the group; nobody here can tell its name from it
 */
public record FirmOwner(UUID firm, UUID owner) {}
