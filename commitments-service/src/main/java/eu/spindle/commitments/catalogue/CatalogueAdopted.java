package eu.spindle.commitments.catalogue;

import java.util.UUID;

/** An association adopted a version of the catalogue. */
public record CatalogueAdopted(UUID association, String programme, String version) {}
