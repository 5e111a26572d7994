package eu.spindle.helpdesk.history;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.AssociationApi;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the history of a ticket over HTTP. */
@AssociationApi
class TicketHistoryController {

    private final TicketHistory history;

    TicketHistoryController(TicketHistory history) {
        this.history = history;
    }

    @GetMapping("/tickets/{id}/history")
    @Allowed(Roles.MEMBERS)
    @Operation(summary = "Lists the history of a ticket, oldest first; assignments only for the desk")
    List<TicketHistoryResponse> list(@PathVariable UUID id, Caller caller) {
        return history.of(id, caller);
    }
}
