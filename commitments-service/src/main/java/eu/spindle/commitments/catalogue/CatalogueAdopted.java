package eu.spindle.commitments.catalogue;

import java.util.UUID;

/**
 * An association adopted a published version of the catalogue.
 *
 * @param sha256 of the content of the version, in hex
 */
public record CatalogueAdopted(UUID association, String programme, String version, String sha256) {}
