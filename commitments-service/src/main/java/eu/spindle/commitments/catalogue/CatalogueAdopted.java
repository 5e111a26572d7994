package eu.spindle.commitments.catalogue;

import java.util.UUID;

/** An association took a version of the catalogue for its own. */
public record CatalogueAdopted(UUID association, String programme, String version) {}
