package eu.spindle.monitoring.reminder;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.limit.Costly;
import eu.spindle.platform.limit.CostlyOperation;
import eu.spindle.platform.web.AssociationApi;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Reminders of figures that are not submitted. */
@AssociationApi
class ReminderController {

    private final Reminders reminders;

    ReminderController(Reminders reminders) {
        this.reminders = reminders;
    }

    @Operation(summary = "Remind the firms that have not submitted their figures")
    @Costly(CostlyOperation.MESSAGE)
    @PostMapping("/cycles/{cycle}/reminders")
    @Allowed(Roles.MANAGES_CYCLES)
    ReminderResponse remind(@PathVariable UUID cycle) {
        return new ReminderResponse(reminders.send(cycle));
    }

    /** The number of firms that are reminded. */
    record ReminderResponse(int firms) {}
}
