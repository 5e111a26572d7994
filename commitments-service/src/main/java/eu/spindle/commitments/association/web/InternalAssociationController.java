package eu.spindle.commitments.association.web;

import eu.spindle.commitments.association.Routes;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.error.DomainException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the gateway where the requests of an association go. */
@RestController
@Allowed(Roles.ASKED_BY_GATEWAY)
class InternalAssociationController {

    private final Routes routes;

    InternalAssociationController(Routes routes) {
        this.routes = routes;
    }

    @GetMapping("/internal/associations/{slug}")
    Routes.Route route(@PathVariable String slug) {
        return routes.bySlug(slug).orElseThrow(DomainException::notFound);
    }
}
