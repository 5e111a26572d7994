package eu.spindle.monitoring.definition.web;

import eu.spindle.monitoring.definition.Pack;
import eu.spindle.monitoring.definition.Packs;
import eu.spindle.monitoring.member.Members;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.web.AssociationApi;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** The definitions of the catalogue that an association has adopted. */
@AssociationApi
@Transactional(readOnly = true)
class DefinitionController {

    private final Packs packs;
    private final Members members;

    DefinitionController(Packs packs, Members members) {
        this.packs = packs;
        this.members = members;
    }

    @Operation(summary = "Show the data points of the adopted catalogue in the reader's language")
    @GetMapping("/data-points")
    @Allowed(Roles.MEMBERS)
    DataPoints dataPoints(Locale reader) {
        return DataPoints.of(adopted(), reader);
    }

    @Operation(summary = "Show the indicators of the adopted catalogue in the reader's language")
    @GetMapping("/indicators")
    @Allowed(Roles.MEMBERS)
    Indicators indicators(Locale reader) {
        return Indicators.of(adopted(), reader);
    }

    private Pack adopted() {
        String version = members.adoptedVersion().orElseThrow(() -> DomainException.conflict("catalogue-not-adopted"));
        return packs.find(version).orElseThrow(() -> DomainException.conflict("pack-not-loaded", version));
    }
}
