package eu.spindle.helpdesk.servicelevel;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Serves the service level policies over HTTP. */
@AssociationApi
class ServiceLevelController {

    private final PolicyRepository policies;

    ServiceLevelController(PolicyRepository policies) {
        this.policies = policies;
    }

    @GetMapping("/service-levels")
    @Allowed(Roles.MEMBERS)
    @Operation(summary = "Shows the service level policies; the first one that covers a ticket applies")
    ResponseEntity<ServiceLevelResponse> get() {
        return tagged(policies.current());
    }

    @PutMapping("/service-levels")
    @Allowed(Roles.SETS_SERVICE_LEVELS)
    @Operation(summary = "Replaces the service level policies; the clocks of open tickets are recalculated")
    ResponseEntity<ServiceLevelResponse> update(IfMatch ifMatch, @RequestBody @Valid ServiceLevelRequest request) {
        return tagged(policies.replace(request.policies(), ifMatch));
    }

    private static ResponseEntity<ServiceLevelResponse> tagged(PolicySet current) {
        return ResponseEntity.ok()
                .eTag(IfMatch.etag(current.version()))
                .body(new ServiceLevelResponse(current.policies()));
    }

    /** All policies, in order of precedence. */
    record ServiceLevelRequest(@Size(max = 50) List<@Valid Policy> policies) {

        ServiceLevelRequest {
            policies = policies == null ? List.of() : List.copyOf(policies);
        }
    }

    /** All policies, in order of precedence. */
    record ServiceLevelResponse(List<Policy> policies) {}
}
