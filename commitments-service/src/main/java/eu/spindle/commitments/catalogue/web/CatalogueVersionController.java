package eu.spindle.commitments.catalogue.web;

import eu.spindle.commitments.catalogue.CatalogueRepository;
import eu.spindle.commitments.catalogue.Catalogues;
import eu.spindle.commitments.catalogue.content.CatalogueTexts;
import eu.spindle.commitments.catalogue.pack.Pack;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.web.ProgrammeApi;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The versions of a programme's catalogue, for its steward. */
@ProgrammeApi
@Allowed(Roles.RUNS_PROGRAMME)
class CatalogueVersionController {

    private final Catalogues publisher;
    private final CatalogueRepository catalogues;

    CatalogueVersionController(Catalogues publisher, CatalogueRepository catalogues) {
        this.publisher = publisher;
        this.catalogues = catalogues;
    }

    @Operation(summary = "List the versions of the catalogue, the latest first")
    @GetMapping("/catalogues")
    @Transactional(readOnly = true)
    ListResponse list() {
        return new ListResponse(
                catalogues.versions().stream().map(CatalogueVersionResponse::of).toList());
    }

    @Operation(summary = "Show the size of a version and its missing texts")
    @GetMapping("/catalogues/{version}")
    @Transactional(readOnly = true)
    DetailResponse get(@PathVariable String version) {
        var found = catalogues.find(version).orElseThrow(DomainException::notFound);
        var catalogue = catalogues.content(version);
        return new DetailResponse(
                CatalogueVersionResponse.of(found),
                catalogue.commitments().size(),
                catalogue.indicators().size(),
                Pack.missing(catalogue, catalogues.texts(version, catalogue.languages())));
    }

    @Operation(summary = "Show the commitments of a version in the reader's language")
    @GetMapping("/catalogues/{version}/commitments")
    @Transactional(readOnly = true)
    CommitmentController.ListResponse listCommitments(@PathVariable String version, Locale reader) {
        catalogues.find(version).orElseThrow(DomainException::notFound);
        return new CommitmentController.ListResponse(
                CommitmentResponse.all(catalogues.content(version), catalogues.texts(version, reader.getLanguage()))
                        .toList());
    }

    @Operation(summary = "Publish a version; it can no longer change, and supersedes the one before")
    @PostMapping("/catalogues/{version}/publication")
    @Transactional
    DetailResponse publish(@PathVariable String version) {
        publisher.publish(version);
        return get(version);
    }

    @Operation(summary = "Show the differences between a version and another one")
    @GetMapping("/catalogues/{version}/differences")
    @Transactional(readOnly = true)
    DifferenceResponse compare(@PathVariable String version, @RequestParam String from) {
        catalogues.find(version).orElseThrow(DomainException::notFound);
        catalogues.find(from).orElseThrow(() -> DomainException.invalid("from", "catalogue-unknown", from));
        return DifferenceResponse.between(
                catalogues.content(from),
                catalogues.texts(from, CatalogueTexts.FALLBACK),
                catalogues.content(version),
                catalogues.texts(version, CatalogueTexts.FALLBACK));
    }

    /** The versions of the catalogue. */
    record ListResponse(List<CatalogueVersionResponse> items) {}

    /**
     * A version with the size of its content.
     *
     * @param missingTexts number of missing texts by language
     */
    record DetailResponse(
            CatalogueVersionResponse catalogue, int commitments, int indicators, Map<String, Integer> missingTexts) {}
}
