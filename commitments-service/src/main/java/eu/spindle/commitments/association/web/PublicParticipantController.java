package eu.spindle.commitments.association.web;

import eu.spindle.commitments.association.Routes;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.platform.web.ProgrammeApi;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** The active associations of a programme, for the public. */
@ProgrammeApi
@Allowed(Roles.PUBLIC)
class PublicParticipantController {

    private final Routes routes;

    PublicParticipantController(Routes routes) {
        this.routes = routes;
    }

    @Operation(summary = "List for the public the associations that are active in a programme")
    @GetMapping("/public/associations")
    @Transactional(readOnly = true)
    ListResponse list() {
        return new ListResponse(routes.active(Scope.required().programme()).stream()
                .map(route -> new Response(route.slug(), route.name()))
                .toList());
    }

    /** The associations, by name. */
    record ListResponse(List<Response> items) {}

    /** An association. */
    record Response(String slug, String name) {}
}
