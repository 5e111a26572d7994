package eu.spindle.commitments.catalogue.web;

import eu.spindle.commitments.catalogue.AdoptedCatalogue;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.AssociationApi;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The commitments that an association adds to its catalogue. */
@AssociationApi
class SupplementController {

    private final AdoptedCatalogue adopted;

    SupplementController(AdoptedCatalogue adopted) {
        this.adopted = adopted;
    }

    @Operation(summary = "Add a commitment of the association's own")
    @PostMapping("/catalogue/supplements")
    @Allowed(Roles.CONFIGURES_ASSOCIATION)
    ResponseEntity<SupplementResponse> create(@RequestBody @Valid SupplementRequest request) {
        var supplement = adopted.addSupplement(request.keyArea(), request.indicators(), request.textsByPart());
        return ResponseEntity.created(URI.create("commitments/" + supplement.code()))
                .body(new SupplementResponse(supplement.code()));
    }

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
