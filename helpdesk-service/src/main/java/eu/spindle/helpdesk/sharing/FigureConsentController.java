package eu.spindle.helpdesk.sharing;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.AssociationApi;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Serves over HTTP the consent to show the desk a firm's figures. */
@AssociationApi
@Allowed(Roles.SHARES_FIGURES)
class FigureConsentController {

    private final FigureConsents consents;

    FigureConsentController(FigureConsents consents) {
        this.consents = consents;
    }

    @PutMapping("/tickets/{id}/figures/consent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Allows the help desk to see the figures that the ticket is about, until it is closed",
            description = "Only for the requester and the company lead.")
    void grant(@PathVariable UUID id, Caller caller) {
        consents.grant(id, caller);
    }

    @DeleteMapping("/tickets/{id}/figures/consent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraws the help desk's access to the figures")
    void withdraw(@PathVariable UUID id, Caller caller) {
        consents.withdraw(id, caller);
    }
}
