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
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Serves a firm's figures on a ticket, and the consent to show them, over HTTP. */
@AssociationApi
class SharedFiguresController {

    private final SharedFigures figures;
    private final FigureConsents consents;

    SharedFiguresController(SharedFigures figures, FigureConsents consents) {
        this.figures = figures;
        this.consents = consents;
    }

    @GetMapping("/tickets/{id}/figures")
    @Allowed(Roles.WORKS_AT_DESK)
    @Operation(
            summary = "Shows the firm's figures that the ticket is about, while consent is given",
            description = "Each access is recorded in the association's audit log, and the firm sees it in the"
                    + " ticket's history.")
    ResponseEntity<ContextFigures> read(@PathVariable UUID id, Caller caller, Locale reader) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(figures.read(id, caller, reader));
    }

    @PutMapping("/tickets/{id}/figures/consent")
    @Allowed(Roles.SHARES_FIGURES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Allows the help desk to see the figures that the ticket is about, until it is closed",
            description = "Only for the requester and the company lead.")
    void grantConsent(@PathVariable UUID id, Caller caller) {
        consents.grant(id, caller);
    }

    @DeleteMapping("/tickets/{id}/figures/consent")
    @Allowed(Roles.SHARES_FIGURES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraws the help desk's access to the figures")
    void withdraw(@PathVariable UUID id, Caller caller) {
        consents.withdraw(id, caller);
    }
}
