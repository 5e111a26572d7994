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

/** The catalogue in an association: what it can adopt, and what it has adopted. */
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
    Offers offers() {
        return new Offers(store.versions().stream()
                .filter(CatalogueVersion::frozen)
                .map(version -> new Offer(version.version(), version.state(), version.publishedAt()))
                .toList());
    }

    @Operation(summary = "Adopt a published version for the association")
    @PutMapping("/catalogue")
    @Allowed(Roles.CONFIGURES_ASSOCIATION)
    @Transactional
    Adopted adopt(@RequestBody @Valid AdoptionRequest request) {
        adopted.adopt(request.version());
        return catalogue();
    }

    @Operation(summary = "Show which version the association has adopted")
    @GetMapping("/catalogue")
    @Allowed(Roles.MEMBERS)
    @Transactional(readOnly = true)
    Adopted catalogue() {
        var adoption = adopted.adoption().orElseThrow(DomainException::notFound);
        var catalogue = store.content(adoption.version());
        return new Adopted(
                adoption.version(),
                adoption.adoptedAt(),
                catalogue.commitments().size(),
                catalogue.indicators().size(),
                adopted.supplements().size());
    }

    @Operation(summary = "Show the association's commitments, its own among them, in the reader's language")
    @GetMapping("/catalogue/commitments")
    @Allowed(Roles.MEMBERS)
    @Transactional(readOnly = true)
    Commitments commitments(Locale reader) {
        return new Commitments(all(reader).toList());
    }

    @Operation(summary = "Show the public the commitments that the association's firms choose from")
    @GetMapping("/public/commitments")
    @Allowed(Roles.PUBLIC)
    @Transactional(readOnly = true)
    Commitments publicCommitments(Locale reader) {
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
    ResponseEntity<Supplemented> supplement(@RequestBody @Valid SupplementRequest request) {
        var supplement = adopted.supplement(request.keyArea(), request.indicators(), request.words());
        return ResponseEntity.created(URI.create("commitments/" + supplement.code()))
                .body(new Supplemented(supplement.code()));
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

    /** The versions that can be or could have been adopted. */
    record Offers(List<Offer> items) {}

    /** A published version. */
    record Offer(
            String version,
            CatalogueVersion.State state,
            @Nullable Instant publishedAt) {}

    /** Which version to adopt. */
    record AdoptionRequest(@NotBlank @Size(max = 40) String version) {}

    /** What the association has adopted. */
    record Adopted(String version, Instant adoptedAt, int commitments, int indicators, int supplements) {}

    /** Commitments with their indicators. */
    record Commitments(List<CommitmentResponse> items) {}

    /** A commitment of the association's own; texts by language. */
    record SupplementRequest(
            @NotBlank @Size(max = 40) String keyArea,
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 40) String> indicators,
            @NotEmpty @Size(max = 14) Map<@Size(max = 35) String, @Valid @NotNull Wording> texts) {

        Map<String, Map<String, String>> words() {
            var words = new HashMap<String, Map<String, String>>();
            texts.forEach((language, wording) -> words.put(language, wording.parts()));
            return words;
        }
    }

    /** The words of a commitment in one language. */
    record Wording(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 2000) String text,
            @Nullable @Size(max = 4000) String guidance) {

        Map<String, String> parts() {
            return guidance == null
                    ? Map.of("title", title, "text", text)
                    : Map.of("title", title, "text", text, "guidance", guidance);
        }
    }

    /** The code that a supplement was given. */
    record Supplemented(String code) {}
}
