package eu.spindle.commitments.association;

import java.util.UUID;

/**
 * Where requests for an association go.
 *
 * @param cell the set of services that serves it
 */
public record Route(UUID id, String slug, String name, String status, String programme, String cell) {}
