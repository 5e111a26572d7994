package eu.spindle.commitments.catalogue.web;

import eu.spindle.commitments.catalogue.AdoptedCatalogue;
import eu.spindle.commitments.catalogue.CatalogueRepository;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.web.AssociationApi;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The commitments of an association's catalogue with its own ones, in the reader's language. */
@AssociationApi
class CommitmentController {

    private final AdoptedCatalogue adopted;
    private final CatalogueRepository catalogues;

    CommitmentController(AdoptedCatalogue adopted, CatalogueRepository catalogues) {
        this.adopted = adopted;
        this.catalogues = catalogues;
    }

    @Operation(summary = "Show the association's commitments, with its own, in the reader's language")
    @GetMapping("/catalogue/commitments")
    @Allowed(Roles.MEMBERS)
    @Transactional(readOnly = true)
    ListResponse list(Locale reader) {
        return new ListResponse(all(reader).toList());
    }

    @Operation(summary = "Show the public the commitments that the association's firms choose from")
    @GetMapping("/public/commitments")
    @Allowed(Roles.PUBLIC)
    @Transactional(readOnly = true)
    ListResponse listPublic(Locale reader) {
        return list(reader);
    }

    @Operation(summary = "Show one commitment in the reader's language")
    @GetMapping("/catalogue/commitments/{code}")
    @Allowed(Roles.MEMBERS)
    @Transactional(readOnly = true)
    CommitmentResponse get(@PathVariable String code, Locale reader) {
        return all(reader)
                .filter(commitment -> commitment.code().equals(code))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    private Stream<CommitmentResponse> all(Locale reader) {
        var version = adopted.adoption().orElseThrow(DomainException::notFound).version();
        var catalogue = catalogues.content(version);
        var texts = catalogues.texts(version, reader.getLanguage());
        return Stream.concat(
                CommitmentResponse.all(catalogue, texts),
                adopted.supplements().stream()
                        .map(own -> CommitmentResponse.of(own, catalogue, texts, reader.getLanguage())));
    }

    /** Commitments with their indicators. */
    record ListResponse(List<CommitmentResponse> items) {}
}
