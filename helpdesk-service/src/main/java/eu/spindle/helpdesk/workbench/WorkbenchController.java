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

/** Drafts, presence and followers over HTTP. */
@AssociationApi
class WorkbenchController {

    private final Workbench workbench;

    WorkbenchController(Workbench workbench) {
        this.workbench = workbench;
    }

    @GetMapping("/tickets/{id}/draft")
    @Allowed(Roles.MEMBERS)
    @Operation(summary = "Shows the caller's own unfinished text, which is empty before anything was typed")
    Workbench.Draft draft(@PathVariable UUID id, Caller caller) {
        return workbench.draft(id, caller);
    }

    @PutMapping("/tickets/{id}/draft")
    @Allowed(Roles.MEMBERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Keeps the caller's unfinished text as it is typed; an empty one is thrown away")
    void save(@PathVariable UUID id, @RequestBody @Valid DraftRequest typed, Caller caller) {
        workbench.save(id, caller, typed.text() == null ? "" : typed.text(), Boolean.TRUE.equals(typed.internal()));
    }

    @PutMapping("/tickets/{id}/presence")
    @Allowed(Roles.WORKS_AT_DESK)
    @Operation(summary = "Notes that the agent looks at the ticket, for 45 seconds, and shows who else does")
    List<LookingChanged.Viewer> look(
            @PathVariable UUID id, @Valid @RequestBody PresenceRequest looking, Caller caller) {
        return workbench.look(id, caller, Boolean.TRUE.equals(looking.writing()));
    }

    @DeleteMapping("/tickets/{id}/presence")
    @Allowed(Roles.WORKS_AT_DESK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Notes that the agent has turned away from the ticket")
    void turnAway(@PathVariable UUID id, Caller caller) {
        workbench.turnAway(id, caller);
    }

    @PutMapping("/tickets/{id}/watchers/me")
    @Allowed(Roles.MEMBERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Has the caller follow the ticket")
    void follow(@PathVariable UUID id, Caller caller) {
        workbench.follow(id, caller);
    }

    @DeleteMapping("/tickets/{id}/watchers/me")
    @Allowed(Roles.MEMBERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Lets the caller go from the ticket")
    void unfollow(@PathVariable UUID id, Caller caller) {
        workbench.unfollow(id, caller);
    }

    /** A text as far as it is typed. */
    record DraftRequest(
            @Nullable @Size(max = Workbench.LONGEST_DRAFT) String text,
            @Nullable Boolean internal) {}

    /** That somebody looks. */
    record PresenceRequest(@Nullable Boolean writing) {}
}
