package eu.spindle.helpdesk.ticket;

import eu.spindle.edge.Languages;
import eu.spindle.helpdesk.context.ContextLookup;
import eu.spindle.helpdesk.context.TicketContext;
import eu.spindle.helpdesk.desk.MemberFirmRepository;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.code.Codes;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.limit.Costly;
import eu.spindle.platform.limit.CostlyOperation;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Serves tickets over HTTP. */
@AssociationApi
class TicketController {

    private static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

    private static final Set<Role> FOR_FIRMS = Set.of(
            Role.ASSOCIATION_ADMIN,
            Role.ASSOCIATION_OFFICER,
            Role.FACILITATOR,
            Role.HELPDESK_AGENT,
            Role.HELPDESK_LEAD);

    private final TicketWorkflow workflow;
    private final TicketAccess access;
    private final TicketSearch list;
    private final ContextLookup contexts;
    private final MemberFirmRepository firms;

    TicketController(
            TicketWorkflow workflow,
            TicketAccess access,
            TicketSearch list,
            ContextLookup contexts,
            MemberFirmRepository firms) {
        this.workflow = workflow;
        this.access = access;
        this.list = list;
        this.contexts = contexts;
        this.firms = firms;
    }

    @Costly(CostlyOperation.MESSAGE)
    @PostMapping("/tickets")
    @Allowed(Roles.MEMBERS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Opens a ticket, preferably with the object it is about as context")
    ResponseEntity<TicketResponse> open(@RequestBody @Valid TicketRequest request, Caller caller) {
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
    Page<TicketSearch.Row> tickets(
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
        return list.page(new TicketSearch.TicketFilter(states, assignee, queue, enterprise, q), caller, after, limit);
    }

    @GetMapping("/tickets/{id}")
    @Allowed(Roles.MEMBERS)
    @Operation(summary = "Shows a ticket; assignee, priority, queue and tags only for the desk")
    @Transactional(readOnly = true)
    ResponseEntity<TicketResponse> ticket(@PathVariable UUID id, Caller caller) {
        var response = TicketResponse.of(access.requireVisible(id, caller), caller);
        return ResponseEntity.ok().eTag(response.etag()).body(response);
    }

    /**
     * A new ticket.
     *
     * @param enterprise the firm it concerns; for people who are bound to no firm
     * @param language tag of the language for answers, one of the product's, such as {@code pt} or {@code pt-BR}
     * @param figuresShared whether the desk may see the firm's figures that the question is about; for people of the
     *     firm
     */
    record TicketRequest(
            @NotBlank @Size(max = NewTicket.MAX_SUBJECT_LENGTH)
            String subject,

            @NotBlank @Size(max = NewTicket.MAX_TEXT_LENGTH) String text,
            @Nullable TicketPhase phase,
            @Nullable TicketKind kind,
            @Nullable TicketPriority priority,
            @Nullable @Valid TicketContext context,
            @Nullable UUID enterprise,
            @Nullable Boolean figuresShared,

            @Nullable @Size(max = 35) @Pattern(regexp = LANGUAGE)
            String language) {

        /**
         * Returns the firm concerned: people of a firm may open tickets for their own firm, the association's staff for any of its firms.
         */
        @Nullable
        UUID enterprise(Caller caller, MemberFirmRepository firms) {
            var own = caller.enterprise();
            if (enterprise == null || enterprise.equals(own)) {
                return own;
            }
            if (own != null || FOR_FIRMS.stream().noneMatch(caller::is) || !firms.isMember(enterprise)) {
                throw DomainException.invalid("enterprise", "unknown-firm");
            }
            return enterprise;
        }

        NewTicket toDomain(Caller caller, @Nullable UUID enterprise) {
            if (Boolean.TRUE.equals(figuresShared) && caller.enterprise() == null) {
                throw DomainException.invalid("figuresShared", "not-yours-to-share");
            }
            return new NewTicket(
                    new NewTicket.Requester(caller.id(), caller.name(), caller.email()),
                    enterprise,
                    subject,
                    text,
                    language(caller),
                    Objects.requireNonNullElse(phase, TicketPhase.DURING),
                    Objects.requireNonNullElse(kind, TicketKind.SUPPORT),
                    Objects.requireNonNullElse(priority, TicketPriority.NORMAL),
                    context,
                    Boolean.TRUE.equals(figuresShared),
                    caller.kind() == Caller.Kind.MACHINE ? TicketChannel.API : TicketChannel.WEB);
        }

        private Locale language(Caller caller) {
            if (language != null) {
                return Languages.find(language)
                        .map(Locale::forLanguageTag)
                        .orElseThrow(() -> DomainException.invalid("language", "language-unknown", language));
            }
            var preferred = caller.locale() == null ? LocaleContextHolder.getLocale() : caller.locale();
            return Languages.find(preferred.toLanguageTag())
                    .map(Locale::forLanguageTag)
                    .orElse(Locale.ENGLISH);
        }
    }
}
