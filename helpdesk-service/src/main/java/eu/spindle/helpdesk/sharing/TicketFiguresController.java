package eu.spindle.helpdesk.sharing;

import eu.spindle.helpdesk.context.ContextFigures;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.AssociationApi;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves a firm's figures on a ticket over HTTP. */
@AssociationApi
class TicketFiguresController {

    private final SharedFigures figures;

    TicketFiguresController(SharedFigures figures) {
        this.figures = figures;
    }

    @GetMapping("/tickets/{id}/figures")
    @Allowed(Roles.WORKS_AT_DESK)
    @Operation(
            summary = "Shows the firm's figures that the ticket is about, while consent is given",
            description = "Each access is recorded in the association's audit log, and the firm sees it in the"
                    + " ticket's history.")
    ResponseEntity<ContextFigures> get(@PathVariable UUID id, Caller caller, Locale reader) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(figures.read(id, caller, reader));
    }
}
