package eu.spindle.commitments.association;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.tenancy.Scope;
import eu.spindle.platform.web.ProgrammeApi;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;

/** The associations that take part in a programme, for everybody. */
@ProgrammeApi
@Allowed(Roles.PUBLIC)
class PublicRegistryController {

    private final Routes routes;

    PublicRegistryController(Routes routes) {
        this.routes = routes;
    }

    @Operation(summary = "List for the public the associations that are active in a programme")
    @GetMapping("/public/associations")
    @Transactional(readOnly = true)
    Participants associations() {
        return new Participants(routes.active(Scope.required().programme()).stream()
                .map(route -> new Participant(route.slug(), route.name()))
                .toList());
    }

    /** All of them, by name. */
    record Participants(List<Participant> items) {}

    /** One of them. */
    record Participant(String slug, String name) {}
}
