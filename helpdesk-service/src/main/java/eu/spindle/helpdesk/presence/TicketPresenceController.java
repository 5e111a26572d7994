package eu.spindle.helpdesk.presence;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.AssociationApi;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Serves over HTTP which agents view a ticket. */
@AssociationApi
@Allowed(Roles.WORKS_AT_DESK)
class TicketPresenceController {

    private final TicketPresenceRepository presence;

    TicketPresenceController(TicketPresenceRepository presence) {
        this.presence = presence;
    }

    @PutMapping("/tickets/{id}/presence")
    @Operation(summary = "Records for 45 seconds that the agent views the ticket, and shows the other viewers")
    List<ViewersChanged.Viewer> update(
            @PathVariable UUID id, @Valid @RequestBody TicketPresenceRequest request, Caller caller) {
        return presence.save(id, caller, Boolean.TRUE.equals(request.writing()));
    }

    @DeleteMapping("/tickets/{id}/presence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Records that the agent no longer views the ticket")
    void delete(@PathVariable UUID id, Caller caller) {
        presence.delete(id, caller);
    }

    /** Whether the agent writes a message. */
    record TicketPresenceRequest(@Nullable Boolean writing) {}
}
