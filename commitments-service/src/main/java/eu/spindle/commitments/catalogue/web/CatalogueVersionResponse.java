package eu.spindle.commitments.catalogue.web;

import eu.spindle.commitments.catalogue.CatalogueVersion;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of the catalogue as the programme's steward sees it.
 *
 * @param sha256 of the pack it was loaded from, in hex
 */
record CatalogueVersionResponse(
        UUID id,
        String version,
        CatalogueVersion.State state,
        String sha256,
        Instant loadedAt,
        @Nullable Instant publishedAt) {

    static CatalogueVersionResponse of(CatalogueVersion version) {
        return new CatalogueVersionResponse(
                version.id(),
                version.version(),
                version.state(),
                version.sha256(),
                version.loadedAt(),
                version.publishedAt());
    }
}
