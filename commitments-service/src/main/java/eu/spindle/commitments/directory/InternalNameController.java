package eu.spindle.commitments.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.spindle.commitments.association.Routes;
import eu.spindle.commitments.catalogue.AdoptedCatalogue;
import eu.spindle.commitments.enterprise.Enterprises;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Names of firms and commitments for mails, in the reader's language. */
@RestController
@Allowed(Roles.ASKED_BY_HELPDESK)
@RequestMapping("/internal/names/{association}")
class InternalNameController {

    private final Enterprises enterprises;
    private final AdoptedCatalogue catalogue;
    private final Routes routes;

    InternalNameController(Enterprises enterprises, AdoptedCatalogue catalogue, Routes routes) {
        this.enterprises = enterprises;
        this.catalogue = catalogue;
        this.routes = routes;
    }

    /** The names; unknown ones are left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Names(@Nullable String enterprise, @Nullable String commitment) {}

    @GetMapping
    Names names(
            @PathVariable UUID association,
            @RequestParam(required = false) @Nullable UUID enterprise,
            @RequestParam(required = false) @Nullable String commitment,
            @RequestParam(defaultValue = "en") String language) {
        return routes.within(
                association,
                () -> new Names(
                        enterprise == null
                                ? null
                                : enterprises.names(List.of(enterprise)).get(enterprise),
                        commitment == null
                                ? null
                                : catalogue.title(commitment, language).orElse(null)));
    }
}
