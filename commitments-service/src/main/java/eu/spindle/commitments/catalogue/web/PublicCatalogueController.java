package eu.spindle.commitments.catalogue.web;

import eu.spindle.commitments.catalogue.CatalogueRepository;
import eu.spindle.commitments.catalogue.CatalogueVersion;
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

    private final CatalogueRepository catalogues;

    PublicCatalogueController(CatalogueRepository catalogues) {
        this.catalogues = catalogues;
    }

    @Operation(summary = "Show the public the commitments of the published catalogue in the reader's language")
    @GetMapping("/public/catalogue")
    @Transactional(readOnly = true)
    Response get(Locale reader) {
        var version = catalogues.versions().stream()
                .filter(each -> each.state() == CatalogueVersion.State.PUBLISHED)
                .findFirst()
                .orElseThrow(DomainException::notFound);
        var texts = catalogues.texts(version.version(), reader.getLanguage());
        return new Response(
                version.version(),
                version.publishedAt(),
                texts.find("programme.name"),
                texts.find("programme.description"),
                CommitmentResponse.all(catalogues.content(version.version()), texts)
                        .toList());
    }

    /** A published version with its commitments. */
    record Response(
            String version,
            @Nullable Instant publishedAt,
            @Nullable String name,
            @Nullable String description,
            List<CommitmentResponse> commitments) {}
}
