package eu.spindle.helpdesk.desk;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.AssociationApi;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the support hours over HTTP. */
@AssociationApi
class SupportHoursController {

    private final DeskRepository desks;

    SupportHoursController(DeskRepository desks) {
        this.desks = desks;
    }

    @GetMapping("/support-hours")
    @Allowed(Roles.MEMBERS)
    @Operation(summary = "Shows the support hours")
    SupportHours get() {
        return desks.hours();
    }
}
