package eu.spindle.commitments.catalogue;

import java.util.UUID;

/** A version of a programme's catalogue was published. */
public record CataloguePublished(UUID id, String programme, String version) {}
