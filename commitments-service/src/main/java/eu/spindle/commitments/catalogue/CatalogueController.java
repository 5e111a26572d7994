package eu.spindle.commitments.catalogue;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.web.AssociationApi;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The catalogue of an association: the versions it can adopt, the adopted one, and its supplements. */
@AssociationApi
class CatalogueController {

    private final AdoptedCatalogue adopted;
    private final CatalogueStore store;

    CatalogueController(AdoptedCatalogue adopted, CatalogueStore store) {
        this.adopted = adopted;
        this.store = store;
    }

    @Operation(summary = "List the published versions, the latest first")
    @GetMapping("/catalogues")
    @Allowed(Roles.MEMBERS)
    @Transactional(readOnly = true)
    VersionList versions() {
        return new VersionList(store.versions().stream()
                .filter(CatalogueVersion::frozen)
                .map(version -> new PublishedVersion(version.version(), version.state(), version.publishedAt()))
                .toList());
    }

    @Operation(summary = "Adopt a published version for the association")
    @PutMapping("/catalogue")
    @Allowed(Roles.CONFIGURES_ASSOCIATION)
    @Transactional
    AdoptionResponse adopt(@RequestBody @Valid AdoptionRequest request) {
        adopted.adopt(request.version());
        return catalogue();
    }

    @Operation(summary = "Show which version the association has adopted")
    @GetMapping("/catalogue")
    @Allowed(Roles.MEMBERS)
    @Transactional(readOnly = true)
    AdoptionResponse catalogue() {
        var adoption = adopted.adoption().orElseThrow(DomainException::notFound);
        var catalogue = store.content(adoption.version());
        return new AdoptionResponse(
                adoption.version(),
                adoption.adoptedAt(),
                catalogue.commitments().size(),
                catalogue.indicators().size(),
                adopted.supplements().size());
    }

    @Operation(summary = "Show the association's commitments, with its own, in the reader's language")
    @GetMapping("/catalogue/commitments")
    @Allowed(Roles.MEMBERS)
    @Transactional(readOnly = true)
    CommitmentList commitments(Locale reader) {
        return new CommitmentList(all(reader).toList());
    }

    @Operation(summary = "Show the public the commitments that the association's firms choose from")
    @GetMapping("/public/commitments")
    @Allowed(Roles.PUBLIC)
    @Transactional(readOnly = true)
    CommitmentList publicCommitments(Locale reader) {
        return commitments(reader);
    }

    @Operation(summary = "Show one commitment in the reader's language")
    @GetMapping("/catalogue/commitments/{code}")
    @Allowed(Roles.MEMBERS)
    @Transactional(readOnly = true)
    CommitmentResponse commitment(@PathVariable String code, Locale reader) {
        return all(reader)
                .filter(commitment -> commitment.code().equals(code))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    @Operation(summary = "Add a commitment of the association's own")
    @PostMapping("/catalogue/supplements")
    @Allowed(Roles.CONFIGURES_ASSOCIATION)
    ResponseEntity<SupplementResponse> supplement(@RequestBody @Valid SupplementRequest request) {
        var supplement = adopted.addSupplement(request.keyArea(), request.indicators(), request.textsByPart());
        return ResponseEntity.created(URI.create("commitments/" + supplement.code()))
                .body(new SupplementResponse(supplement.code()));
    }

    private Stream<CommitmentResponse> all(Locale reader) {
        var version = adopted.adoption().orElseThrow(DomainException::notFound).version();
        var catalogue = store.content(version);
        var texts = store.texts(version, reader.getLanguage());
        return Stream.concat(
                CommitmentResponse.all(catalogue, texts),
                adopted.supplements().stream()
                        .map(own -> CommitmentResponse.of(own, catalogue, texts, reader.getLanguage())));
    }

    /** The published and superseded versions. */
    record VersionList(List<PublishedVersion> items) {}

    /** A published or superseded version. */
    record PublishedVersion(
            String version,
            CatalogueVersion.State state,
            @Nullable Instant publishedAt) {}

    /** The version to adopt. */
    record AdoptionRequest(@NotBlank @Size(max = 40) String version) {}

    /** The adopted version and the size of its content. */
    record AdoptionResponse(String version, Instant adoptedAt, int commitments, int indicators, int supplements) {}

    /** Commitments with their indicators. */
    record CommitmentList(List<CommitmentResponse> items) {}

    /** A new commitment of the association's own, with texts by language. */
    record SupplementRequest(
            @NotBlank @Size(max = 40) String keyArea,
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 40) String> indicators,
            @NotEmpty @Size(max = 14) Map<@Size(max = 35) String, @Valid @NotNull TextRequest> texts) {

        Map<String, Map<String, String>> textsByPart() {
            var all = new HashMap<String, Map<String, String>>();
            texts.forEach((language, text) -> all.put(language, text.parts()));
            return all;
        }
    }

    /** The texts of a commitment in one language. */
    record TextRequest(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 2000) String text,
            @Nullable @Size(max = 4000) String guidance) {

        Map<String, String> parts() {
            return guidance == null
                    ? Map.of("title", title, "text", text)
                    : Map.of("title", title, "text", text, "guidance", guidance);
        }
    }

    /** The code of a new supplement. */
    record SupplementResponse(String code) {}
}
