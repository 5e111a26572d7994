package eu.spindle.commitments.catalogue;

import eu.spindle.commitments.catalogue.content.CatalogueTexts;
import eu.spindle.commitments.catalogue.pack.Pack;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.limit.Costly;
import eu.spindle.platform.limit.CostlyOperation;
import eu.spindle.platform.web.MaxBody;
import eu.spindle.platform.web.ProgrammeApi;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogue versions of a programme, loaded from packs and published by the steward. */
@ProgrammeApi
@Allowed(Roles.RUNS_PROGRAMME)
class PackController {

    private final Catalogues catalogues;
    private final CatalogueStore store;

    PackController(Catalogues catalogues, CatalogueStore store) {
        this.catalogues = catalogues;
        this.store = store;
    }

    @Operation(summary = "Load a version of the programme pack; the same content again changes nothing")
    @Costly(CostlyOperation.IMPORT)
    @PutMapping(path = "/packs/{version}", consumes = "application/zip")
    @MaxBody("5MB")
    @Transactional
    ResponseEntity<VersionResponse> load(@PathVariable String version, @RequestBody byte[] zip) {
        var changed = catalogues.load(version, zip);
        return ResponseEntity.status(changed ? HttpStatus.CREATED : HttpStatus.OK)
                .body(version(version));
    }

    @Operation(summary = "List the versions of the catalogue, the latest first")
    @GetMapping("/catalogues")
    @Transactional(readOnly = true)
    VersionList versions() {
        return new VersionList(
                store.versions().stream().map(CatalogueVersionResponse::of).toList());
    }

    @Operation(summary = "Show the size of a version and its missing texts")
    @GetMapping("/catalogues/{version}")
    @Transactional(readOnly = true)
    VersionResponse version(@PathVariable String version) {
        var found = store.find(version).orElseThrow(DomainException::notFound);
        var catalogue = store.content(version);
        return new VersionResponse(
                CatalogueVersionResponse.of(found),
                catalogue.commitments().size(),
                catalogue.indicators().size(),
                Pack.missing(catalogue, store.texts(version, catalogue.languages())));
    }

    @Operation(summary = "Show the commitments of a version in the reader's language")
    @GetMapping("/catalogues/{version}/commitments")
    @Transactional(readOnly = true)
    CommitmentList commitments(@PathVariable String version, Locale reader) {
        store.find(version).orElseThrow(DomainException::notFound);
        return new CommitmentList(
                CommitmentResponse.all(store.content(version), store.texts(version, reader.getLanguage()))
                        .toList());
    }

    @Operation(summary = "Publish a version; it can no longer change, and supersedes the one before")
    @PostMapping("/catalogues/{version}/publication")
    @Transactional
    VersionResponse publish(@PathVariable String version) {
        catalogues.publish(version);
        return version(version);
    }

    @Operation(summary = "Show the differences between a version and another one")
    @GetMapping("/catalogues/{version}/differences")
    @Transactional(readOnly = true)
    Difference differences(@PathVariable String version, @RequestParam String from) {
        store.find(version).orElseThrow(DomainException::notFound);
        store.find(from).orElseThrow(() -> DomainException.invalid("from", "catalogue-unknown", from));
        return Difference.between(
                store.content(from),
                store.texts(from, CatalogueTexts.FALLBACK),
                store.content(version),
                store.texts(version, CatalogueTexts.FALLBACK));
    }

    /** The versions of the catalogue. */
    record VersionList(List<CatalogueVersionResponse> items) {}

    /** Commitments with their indicators. */
    record CommitmentList(List<CommitmentResponse> items) {}

    /**
     * A version with the size of its content.
     *
     * @param missingTexts number of missing texts by language
     */
    record VersionResponse(
            CatalogueVersionResponse catalogue, int commitments, int indicators, Map<String, Integer> missingTexts) {}
}
