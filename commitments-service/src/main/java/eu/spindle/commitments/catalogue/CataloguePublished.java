package eu.spindle.commitments.catalogue;

import java.util.UUID;

/**
 * A version of a programme's catalogue was published.
 *
 * @param sha256 of the content of the version, in hex
 */
public record CataloguePublished(UUID id, String programme, String version, String sha256) {}
