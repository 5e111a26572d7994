package eu.spindle.helpdesk.staff;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.AssociationApi;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the agents of the desk over HTTP. */
@AssociationApi
class AgentController {

    private final StaffRepository staff;

    AgentController(StaffRepository staff) {
        this.staff = staff;
    }

    @GetMapping("/agents")
    @Allowed(Roles.WORKS_AT_DESK)
    @Operation(summary = "Lists the agents of the desk, to assign tickets to")
    List<AgentResponse> list() {
        return staff.agents();
    }
}
