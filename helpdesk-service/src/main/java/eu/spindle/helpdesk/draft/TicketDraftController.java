package eu.spindle.helpdesk.draft;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.AssociationApi;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Serves the caller's drafts over HTTP. */
@AssociationApi
@Allowed(Roles.MEMBERS)
class TicketDraftController {

    private static final int MAX_LENGTH = 50_000;

    private final TicketDraftRepository drafts;

    TicketDraftController(TicketDraftRepository drafts) {
        this.drafts = drafts;
    }

    @GetMapping("/tickets/{id}/draft")
    @Operation(summary = "Shows the caller's draft; empty if there is none")
    TicketDraftResponse get(@PathVariable UUID id, Caller caller) {
        return drafts.find(id, caller);
    }

    @PutMapping("/tickets/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Saves the caller's draft; an empty one is deleted")
    void update(@PathVariable UUID id, @RequestBody @Valid TicketDraftRequest request, Caller caller) {
        drafts.save(id, caller, request.text() == null ? "" : request.text(), Boolean.TRUE.equals(request.internal()));
    }

    /** A draft. */
    record TicketDraftRequest(
            @Nullable @Size(max = MAX_LENGTH) String text,
            @Nullable Boolean internal) {}
}
