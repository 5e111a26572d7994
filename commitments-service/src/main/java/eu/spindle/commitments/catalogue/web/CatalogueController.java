package eu.spindle.commitments.catalogue.web;

import eu.spindle.commitments.catalogue.AdoptedCatalogue;
import eu.spindle.commitments.catalogue.CatalogueRepository;
import eu.spindle.commitments.catalogue.CatalogueVersion;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.web.AssociationApi;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The catalogue of an association: the versions it can adopt, and the adopted one. */
@AssociationApi
class CatalogueController {

    private final AdoptedCatalogue adopted;
    private final CatalogueRepository catalogues;

    CatalogueController(AdoptedCatalogue adopted, CatalogueRepository catalogues) {
        this.adopted = adopted;
        this.catalogues = catalogues;
    }

    @Operation(summary = "List the published versions, the latest first")
    @GetMapping("/catalogues")
    @Allowed(Roles.MEMBERS)
    @Transactional(readOnly = true)
    PublishedVersionListResponse listVersions() {
        return new PublishedVersionListResponse(catalogues.versions().stream()
                .filter(CatalogueVersion::frozen)
                .map(version -> new PublishedVersionResponse(version.version(), version.state(), version.publishedAt()))
                .toList());
    }

    @Operation(summary = "Adopt a published version for the association")
    @PutMapping("/catalogue")
    @Allowed(Roles.CONFIGURES_ASSOCIATION)
    @Transactional
    AdoptionResponse adopt(@RequestBody @Valid AdoptionRequest request) {
        adopted.adopt(request.version());
        return get();
    }

    @Operation(summary = "Show which version the association has adopted")
    @GetMapping("/catalogue")
    @Allowed(Roles.MEMBERS)
    @Transactional(readOnly = true)
    AdoptionResponse get() {
        var adoption = adopted.adoption().orElseThrow(DomainException::notFound);
        var catalogue = catalogues.content(adoption.version());
        return new AdoptionResponse(
                adoption.version(),
                adoption.adoptedAt(),
                catalogue.commitments().size(),
                catalogue.indicators().size(),
                adopted.supplements().size());
    }

    /** The published and superseded versions. */
    record PublishedVersionListResponse(List<PublishedVersionResponse> items) {}

    /** A published or superseded version. */
    record PublishedVersionResponse(
            String version,
            CatalogueVersion.State state,
            @Nullable Instant publishedAt) {}

    /** The version to adopt. */
    record AdoptionRequest(@NotBlank @Size(max = 40) String version) {}

    /** The adopted version and the size of its content. */
    record AdoptionResponse(String version, Instant adoptedAt, int commitments, int indicators, int supplements) {}
}
