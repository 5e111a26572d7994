package eu.spindle.commitments.catalogue;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.web.ProgrammeApi;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** The published catalogue of a programme, for the public. */
@ProgrammeApi
@Allowed(Roles.PUBLIC)
class PublicCatalogueController {

    private final CatalogueStore store;

    PublicCatalogueController(CatalogueStore store) {
        this.store = store;
    }

    @Operation(summary = "Show the public the commitments of the published catalogue in the reader's language")
    @GetMapping("/public/catalogue")
    @Transactional(readOnly = true)
    PublishedCatalogue catalogue(Locale reader) {
        var version = store.versions().stream()
                .filter(each -> each.state() == CatalogueVersion.State.PUBLISHED)
                .findFirst()
                .orElseThrow(DomainException::notFound);
        var texts = store.texts(version.version(), reader.getLanguage());
        return new PublishedCatalogue(
                version.version(),
                version.publishedAt(),
                texts.find("programme.name"),
                texts.find("programme.description"),
                CommitmentResponse.all(store.content(version.version()), texts).toList());
    }

    /** A published version with its commitments. */
    record PublishedCatalogue(
            String version,
            @Nullable Instant publishedAt,
            @Nullable String name,
            @Nullable String description,
            List<CommitmentResponse> commitments) {}
}
