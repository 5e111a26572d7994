package eu.spindle.helpdesk.ticket;

import eu.spindle.helpdesk.ticket.TicketWorkflow.SeenTicket;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/**
 * Serves the acts of the desk on a ticket over HTTP: one operation each, on the version that was read; what changes
 * nothing leaves the version as it is.
 */
@AssociationApi
@Allowed(Roles.WORKS_AT_DESK)
class TicketActionController {

    private static final String ME = "me";
    private static final String NONE = "none";

    private final TicketWorkflow workflow;

    TicketActionController(TicketWorkflow workflow) {
        this.workflow = workflow;
    }

    @PutMapping("/tickets/{id}/assignment")
    @Operation(summary = "Makes somebody of the desk responsible for a ticket, or nobody")
    ResponseEntity<TicketResponse.ForDesk> assign(
            @PathVariable UUID id, IfMatch ifMatch, @RequestBody @Valid AssignmentRequest request, Caller caller) {
        var seen = new SeenTicket(id, caller, ifMatch);
        return shown(
                request.assignee().equals(NONE)
                        ? workflow.unassign(seen)
                        : workflow.assign(seen, request.person(caller)));
    }

    @PutMapping("/tickets/{id}/subject")
    @Operation(summary = "Renames a ticket")
    ResponseEntity<TicketResponse.ForDesk> rename(
            @PathVariable UUID id, IfMatch ifMatch, @RequestBody @Valid SubjectRequest request, Caller caller) {
        return shown(workflow.rename(new SeenTicket(id, caller, ifMatch), request.subject()));
    }

    @PutMapping("/tickets/{id}/classification")
    @Operation(summary = "Changes stage and kind of a ticket")
    ResponseEntity<TicketResponse.ForDesk> classify(
            @PathVariable UUID id, IfMatch ifMatch, @RequestBody @Valid ClassificationRequest request, Caller caller) {
        return shown(workflow.classify(new SeenTicket(id, caller, ifMatch), request.phase(), request.kind()));
    }

    @PutMapping("/tickets/{id}/priority")
    @Operation(summary = "Changes how urgent a ticket is")
    ResponseEntity<TicketResponse.ForDesk> prioritise(
            @PathVariable UUID id, IfMatch ifMatch, @RequestBody @Valid PriorityRequest request, Caller caller) {
        return shown(workflow.prioritise(new SeenTicket(id, caller, ifMatch), request.priority()));
    }

    @PutMapping("/tickets/{id}/queue")
    @Operation(summary = "Moves a ticket to another queue")
    ResponseEntity<TicketResponse.ForDesk> moveTo(
            @PathVariable UUID id, IfMatch ifMatch, @RequestBody @Valid QueueRequest request, Caller caller) {
        return shown(workflow.moveTo(new SeenTicket(id, caller, ifMatch), request.queue()));
    }

    @PutMapping("/tickets/{id}/tags")
    @Operation(summary = "Replaces the tags of a ticket")
    ResponseEntity<TicketResponse.ForDesk> tag(
            @PathVariable UUID id, IfMatch ifMatch, @RequestBody @Valid TagsRequest request, Caller caller) {
        return shown(workflow.tag(new SeenTicket(id, caller, ifMatch), request.tags()));
    }

    @PutMapping("/tickets/{id}/state")
    @Operation(summary = "Brings a ticket into another state: never new again, closed only once it is resolved")
    ResponseEntity<TicketResponse.ForDesk> move(
            @PathVariable UUID id, IfMatch ifMatch, @RequestBody @Valid StateRequest request, Caller caller) {
        return shown(workflow.move(new SeenTicket(id, caller, ifMatch), request.state()));
    }

    private static ResponseEntity<TicketResponse.ForDesk> shown(Ticket ticket) {
        var response = TicketResponse.ForDesk.of(ticket);
        return ResponseEntity.ok().eTag(response.etag()).body(response);
    }

    /**
     * Who is responsible.
     *
     * @param assignee {@code me}, {@code none}, or the id of an agent
     */
    record AssignmentRequest(@NotNull @Size(max = 36) String assignee) {

        UUID person(Caller caller) {
            if (assignee.equals(ME)) {
                return caller.id();
            }
            try {
                return UUID.fromString(assignee);
            } catch (IllegalArgumentException e) {
                throw DomainException.invalid("assignee", "malformed");
            }
        }
    }

    /** A new subject. */
    record SubjectRequest(
            @NotBlank @Size(max = NewTicket.MAX_SUBJECT_LENGTH)
            String subject) {}

    /** The stage of the firm and the kind of question. */
    record ClassificationRequest(
            @NotNull TicketPhase phase, @NotNull TicketKind kind) {}

    /** How urgent the ticket is. */
    record PriorityRequest(@NotNull TicketPriority priority) {}

    /** The queue that the ticket stands in. */
    record QueueRequest(
            @NotNull @Size(max = TicketHandling.MAX_LABEL_LENGTH)
            String queue) {}

    /** All tags of the ticket. */
    record TagsRequest(
            @NotNull @Size(max = TicketHandling.MAX_TAGS)
            List<@NotNull @Size(max = TicketHandling.MAX_LABEL_LENGTH) String> tags) {}

    /** The state that the ticket is to have. */
    record StateRequest(@NotNull TicketState state) {}
}
