package eu.spindle.helpdesk.ticket.web;

import eu.spindle.helpdesk.context.ContextLookup;
import eu.spindle.helpdesk.desk.MemberFirmRepository;
import eu.spindle.helpdesk.ticket.NewTicket;
import eu.spindle.helpdesk.ticket.Ticket;
import eu.spindle.helpdesk.ticket.TicketAccess;
import eu.spindle.helpdesk.ticket.TicketActions;
import eu.spindle.helpdesk.ticket.TicketActions.TicketEdit;
import eu.spindle.helpdesk.ticket.TicketHandling;
import eu.spindle.helpdesk.ticket.TicketKind;
import eu.spindle.helpdesk.ticket.TicketPhase;
import eu.spindle.helpdesk.ticket.TicketPriority;
import eu.spindle.helpdesk.ticket.TicketSearch;
import eu.spindle.helpdesk.ticket.TicketSearch.TicketFilter;
import eu.spindle.helpdesk.ticket.TicketService;
import eu.spindle.helpdesk.ticket.TicketState;
import eu.spindle.helpdesk.ticket.TicketWorkflow;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.code.Codes;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.limit.Costly;
import eu.spindle.platform.limit.CostlyOperation;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.IfMatch;
import eu.spindle.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Serves tickets over HTTP. */
@AssociationApi
class TicketController {

    private static final String ME = "me";
    private static final String NONE = "none";

    private final TicketWorkflow workflow;
    private final TicketActions actions;
    private final TicketService tickets;
    private final TicketAccess access;
    private final TicketSearch search;
    private final ContextLookup contexts;
    private final MemberFirmRepository firms;

    TicketController(
            TicketWorkflow workflow,
            TicketActions actions,
            TicketService tickets,
            TicketAccess access,
            TicketSearch search,
            ContextLookup contexts,
            MemberFirmRepository firms) {
        this.workflow = workflow;
        this.actions = actions;
        this.tickets = tickets;
        this.access = access;
        this.search = search;
        this.contexts = contexts;
        this.firms = firms;
    }

    @Costly(CostlyOperation.MESSAGE)
    @PostMapping("/tickets")
    @Allowed(Roles.MEMBERS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Opens a ticket, preferably with the object it is about as context")
    ResponseEntity<TicketResponse> create(@RequestBody @Valid TicketCreateRequest request, Caller caller) {
        var enterprise = request.enterprise(caller, firms);
        if (request.context() != null) {
            contexts.require(request.context(), enterprise);
        }
        var ticket = workflow.open(request.toDomain(caller, enterprise), null);
        var response = TicketResponse.of(ticket, caller);
        return ResponseEntity.created(URI.create("tickets/" + ticket.id()))
                .eTag(response.etag())
                .body(response);
    }

    @GetMapping("/tickets")
    @Allowed(Roles.MEMBERS)
    @Operation(
            summary = "Lists the tickets that the caller may see, most recently updated first",
            description = "Only the desk may filter by assignee and queue.")
    Page<TicketRowResponse> list(
            @RequestParam(defaultValue = "") List<String> state,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable String queue,
            @RequestParam(required = false) @Nullable UUID enterprise,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        var states = state.stream()
                .filter(code -> !code.isBlank())
                .map(code -> Codes.find(TicketState.class, code)
                        .orElseThrow(() -> DomainException.invalid("state", "malformed")))
                .toList();
        return search.page(new TicketFilter(states, assignee, queue, enterprise, q), caller, after, limit)
                .map(ticket -> TicketRowResponse.of(ticket, caller));
    }

    @GetMapping("/tickets/{id}")
    @Allowed(Roles.MEMBERS)
    @Operation(summary = "Shows a ticket; assignee, priority, queue and tags only for the desk")
    @Transactional(readOnly = true)
    ResponseEntity<TicketResponse> get(@PathVariable UUID id, Caller caller) {
        var response = TicketResponse.of(access.requireVisible(id, caller), caller);
        return ResponseEntity.ok().eTag(response.etag()).body(response);
    }

    @PutMapping("/tickets/{id}/assignment")
    @Allowed(Roles.WORKS_AT_DESK)
    @Operation(summary = "Makes somebody of the desk responsible for a ticket, or nobody")
    ResponseEntity<DeskTicketResponse> assign(
            @PathVariable UUID id, IfMatch ifMatch, @RequestBody @Valid AssignmentRequest request, Caller caller) {
        var edit = new TicketEdit(id, caller, ifMatch);
        return shown(
                request.assignee().equals(NONE)
                        ? actions.unassign(edit)
                        : actions.assign(edit, request.person(caller)));
    }

    @PutMapping("/tickets/{id}/subject")
    @Allowed(Roles.WORKS_AT_DESK)
    @Operation(summary = "Renames a ticket")
    ResponseEntity<DeskTicketResponse> rename(
            @PathVariable UUID id, IfMatch ifMatch, @RequestBody @Valid SubjectRequest request, Caller caller) {
        return shown(actions.rename(new TicketEdit(id, caller, ifMatch), request.subject()));
    }

    @PutMapping("/tickets/{id}/classification")
    @Allowed(Roles.WORKS_AT_DESK)
    @Operation(summary = "Changes stage and kind of a ticket")
    ResponseEntity<DeskTicketResponse> classify(
            @PathVariable UUID id, IfMatch ifMatch, @RequestBody @Valid ClassificationRequest request, Caller caller) {
        return shown(actions.classify(new TicketEdit(id, caller, ifMatch), request.phase(), request.kind()));
    }

    @PutMapping("/tickets/{id}/priority")
    @Allowed(Roles.WORKS_AT_DESK)
    @Operation(summary = "Changes how urgent a ticket is")
    ResponseEntity<DeskTicketResponse> prioritise(
            @PathVariable UUID id, IfMatch ifMatch, @RequestBody @Valid PriorityRequest request, Caller caller) {
        return shown(actions.prioritise(new TicketEdit(id, caller, ifMatch), request.priority()));
    }

    @PutMapping("/tickets/{id}/queue")
    @Allowed(Roles.WORKS_AT_DESK)
    @Operation(summary = "Moves a ticket to another queue")
    ResponseEntity<DeskTicketResponse> moveToQueue(
            @PathVariable UUID id, IfMatch ifMatch, @RequestBody @Valid QueueRequest request, Caller caller) {
        return shown(actions.moveToQueue(new TicketEdit(id, caller, ifMatch), request.queue()));
    }

    @PutMapping("/tickets/{id}/tags")
    @Allowed(Roles.WORKS_AT_DESK)
    @Operation(summary = "Replaces the tags of a ticket")
    ResponseEntity<DeskTicketResponse> tag(
            @PathVariable UUID id, IfMatch ifMatch, @RequestBody @Valid TagsRequest request, Caller caller) {
        return shown(actions.tag(new TicketEdit(id, caller, ifMatch), request.tags()));
    }

    @PutMapping("/tickets/{id}/state")
    @Allowed(Roles.WORKS_AT_DESK)
    @Operation(summary = "Brings a ticket into another state: never new again, closed only once it is resolved")
    ResponseEntity<DeskTicketResponse> changeState(
            @PathVariable UUID id, IfMatch ifMatch, @RequestBody @Valid StateRequest request, Caller caller) {
        return shown(actions.changeState(new TicketEdit(id, caller, ifMatch), request.state()));
    }

    @PutMapping("/tickets/{id}/followers/me")
    @Allowed(Roles.MEMBERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Makes the caller follow the ticket")
    void follow(@PathVariable UUID id, Caller caller) {
        tickets.follow(id, caller);
    }

    @DeleteMapping("/tickets/{id}/followers/me")
    @Allowed(Roles.MEMBERS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Makes the caller stop following the ticket")
    void unfollow(@PathVariable UUID id, Caller caller) {
        tickets.unfollow(id, caller);
    }

    private static ResponseEntity<DeskTicketResponse> shown(Ticket ticket) {
        var response = DeskTicketResponse.of(ticket);
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
