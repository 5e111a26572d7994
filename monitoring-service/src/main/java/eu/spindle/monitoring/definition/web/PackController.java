package eu.spindle.monitoring.definition.web;

import eu.spindle.monitoring.definition.Pack;
import eu.spindle.monitoring.definition.Packs;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.limit.Costly;
import eu.spindle.platform.limit.CostlyOperation;
import eu.spindle.platform.web.MaxBody;
import eu.spindle.platform.web.ProgrammeApi;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Programme packs, which the steward loads. */
@ProgrammeApi
@Allowed(Roles.RUNS_PROGRAMME)
class PackController {

    private final Packs packs;

    PackController(Packs packs) {
        this.packs = packs;
    }

    @Operation(
            summary =
                    "Load a version of the programme pack, with other content until it is published; the same content again changes nothing")
    @Costly(CostlyOperation.IMPORT)
    @PutMapping(path = "/packs/{version}", consumes = "application/zip")
    @MaxBody("5MB")
    ResponseEntity<Loaded> load(@PathVariable String version, @RequestBody byte[] zip, Caller caller) {
        boolean added = packs.load(version, zip, caller.id());
        return ResponseEntity.status(added ? HttpStatus.CREATED : HttpStatus.OK).body(Loaded.of(pack(version)));
    }

    @Operation(summary = "List the versions that are loaded, the latest first")
    @GetMapping("/packs")
    Versions versions() {
        return new Versions(packs.versions());
    }

    @Operation(summary = "Show the data points of a version in the reader's language")
    @GetMapping("/packs/{version}/data-points")
    DataPoints dataPoints(@PathVariable String version, Locale reader) {
        return DataPoints.of(pack(version), reader);
    }

    @Operation(summary = "Show the indicators of a version in the reader's language")
    @GetMapping("/packs/{version}/indicators")
    Indicators indicators(@PathVariable String version, Locale reader) {
        return Indicators.of(pack(version), reader);
    }

    private Pack pack(String version) {
        return packs.preview(version).orElseThrow(DomainException::notFound);
    }

    /** The versions of the programme's packs. */
    record Versions(List<String> versions) {}

    /** The contents of a loaded pack. */
    record Loaded(
            String programme,
            String version,
            String hash,
            int dataPoints,
            int indicators,
            int checks,
            List<String> languages) {
        static Loaded of(Pack pack) {
            return new Loaded(
                    pack.programme(),
                    pack.version(),
                    pack.hash(),
                    pack.definitions().dataPoints().size(),
                    pack.definitions().indicators().size(),
                    pack.definitions().checks().size(),
                    pack.texts().languages());
        }
    }
}
