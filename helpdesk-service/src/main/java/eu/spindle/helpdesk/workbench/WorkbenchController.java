package eu.spindle.helpdesk.workbench;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.AssociationApi;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Serves drafts, presence and followers over HTTP. */
@AssociationApi
class WorkbenchController {

    private final Workbench workbench;

    WorkbenchController(Workbench workbench) {
        this.workbench = workbench;
    }

    @GetMapping("/tickets/{id}/draft")
    @Allowed(Roles.MEMBERS)
    @Operation(summary = "Shows the caller's draft; empty if there is none")
    Workbench.Draft draft(@PathVariable UUID id, Caller caller) {
        return workbench.draft(id, caller);
    }

    @PutMapping("/tickets/{id}/draft")
    @Allowed(Roles.MEMBERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Saves the caller's draft; an empty one is deleted")
    void save(@PathVariable UUID id, @RequestBody @Valid DraftRequest request, Caller caller) {
        workbench.save(
                id, caller, request.text() == null ? "" : request.text(), Boolean.TRUE.equals(request.internal()));
    }

    @PutMapping("/tickets/{id}/presence")
    @Allowed(Roles.WORKS_AT_DESK)
    @Operation(summary = "Records for 45 seconds that the agent views the ticket, and shows the other viewers")
    List<ViewersChanged.Viewer> recordPresence(
            @PathVariable UUID id, @Valid @RequestBody PresenceRequest request, Caller caller) {
        return workbench.recordPresence(id, caller, Boolean.TRUE.equals(request.writing()));
    }

    @DeleteMapping("/tickets/{id}/presence")
    @Allowed(Roles.WORKS_AT_DESK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Records that the agent no longer views the ticket")
    void removePresence(@PathVariable UUID id, Caller caller) {
        workbench.removePresence(id, caller);
    }

    @PutMapping("/tickets/{id}/watchers/me")
    @Allowed(Roles.MEMBERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Makes the caller follow the ticket")
    void follow(@PathVariable UUID id, Caller caller) {
        workbench.follow(id, caller);
    }

    @DeleteMapping("/tickets/{id}/watchers/me")
    @Allowed(Roles.MEMBERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Makes the caller stop following the ticket")
    void unfollow(@PathVariable UUID id, Caller caller) {
        workbench.unfollow(id, caller);
    }

    /** A draft. */
    record DraftRequest(
            @Nullable @Size(max = Workbench.MAX_DRAFT_LENGTH)
            String text,

            @Nullable Boolean internal) {}

    /** The presence of an agent. */
    record PresenceRequest(@Nullable Boolean writing) {}
}
