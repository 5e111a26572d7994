package eu.spindle.commitments.catalogue.web;

import eu.spindle.commitments.catalogue.Catalogues;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.limit.Costly;
import eu.spindle.platform.limit.CostlyOperation;
import eu.spindle.platform.web.MaxBody;
import eu.spindle.platform.web.ProgrammeApi;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The packs of a programme, each with one version of its catalogue. */
@ProgrammeApi
@Allowed(Roles.RUNS_PROGRAMME)
class PackController {

    private final Catalogues catalogues;
    private final CatalogueVersionController versions;

    PackController(Catalogues catalogues, CatalogueVersionController versions) {
        this.catalogues = catalogues;
        this.versions = versions;
    }

    @Operation(summary = "Load a version of the programme pack; the same content again changes nothing")
    @Costly(CostlyOperation.IMPORT)
    @PutMapping(path = "/packs/{version}", consumes = "application/zip")
    @MaxBody("5MB")
    @Transactional
    ResponseEntity<CatalogueVersionController.DetailResponse> load(
            @PathVariable String version, @RequestBody byte[] zip) {
        var changed = catalogues.load(version, zip);
        return ResponseEntity.status(changed ? HttpStatus.CREATED : HttpStatus.OK)
                .body(versions.get(version));
    }
}
