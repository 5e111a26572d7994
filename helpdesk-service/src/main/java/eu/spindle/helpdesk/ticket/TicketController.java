package eu.spindle.helpdesk.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.IfMatch;
import eu.spindle.platform.web.Page;
import eu.spindle.platform.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Tickets over HTTP. */
@AssociationApi
class TicketController {

    private final Conversation conversation;
    private final Handling handling;
    private final TicketAccess access;
    private final TicketList list;

    TicketController(Conversation conversation, Handling handling, TicketAccess access, TicketList list) {
        this.conversation = conversation;
        this.handling = handling;
        this.access = access;
        this.list = list;
    }

    @PostMapping("/tickets")
    @Allowed(Roles.MEMBERS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Asks the help desk, best from the very thing that one is stuck on")
    ResponseEntity<Shown> ask(@RequestBody Asking asking, Caller caller) {
        var ticket = conversation.ask(asking.by(caller), null);
        return ResponseEntity.created(URI.create("tickets/" + ticket.id()))
                .eTag(IfMatch.etag(ticket.version()))
                .body(Shown.of(ticket));
    }

    @GetMapping("/tickets")
    @Allowed(Roles.MEMBERS)
    @Operation(summary = "Lists the tickets that the caller may see, the last touched first")
    Page<TicketList.Row> tickets(
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
                .map(code -> TicketState.of(code).orElseThrow(() -> Refusal.invalid("state", "malformed")))
                .toList();
        return list.page(new TicketList.Wish(states, assignee, queue, enterprise, q), caller, after, limit);
    }

    @GetMapping("/tickets/{id}")
    @Allowed(Roles.MEMBERS)
    @Operation(summary = "Shows a ticket")
    ResponseEntity<Shown> ticket(@PathVariable UUID id, Caller caller) {
        return tagged(access.see(id, caller));
    }

    @PatchMapping("/tickets/{id}")
    @Allowed(Roles.WORKS_AT_DESK)
    @Operation(summary = "Decides about a ticket: state, kind, priority, queue, tags, who looks after it")
    ResponseEntity<Shown> decide(@PathVariable UUID id, IfMatch seen, @RequestBody Deciding deciding, Caller caller) {
        return tagged(handling.decide(id, caller, deciding.by(caller), seen));
    }

    @GetMapping("/agents")
    @Allowed(Roles.WORKS_AT_DESK)
    @Operation(summary = "Lists who works at the desk, to assign tickets to")
    List<Handling.Agent> agents(Caller caller) {
        return handling.agents(caller);
    }

    private static ResponseEntity<Shown> tagged(Ticket ticket) {
        return ResponseEntity.ok().eTag(IfMatch.etag(ticket.version())).body(Shown.of(ticket));
    }

    /**
     * A question as the web and machines ask it.
     *
     * @param enterprise for people who are bound to none: whose matter it is
     */
    record Asking(
            String subject,
            String text,
            @Nullable TicketPhase phase,
            @Nullable TicketKind kind,
            @Nullable TicketPriority priority,
            @Nullable TicketContext context,
            @Nullable UUID enterprise,
            @Nullable Locale language) {

        Question by(Caller caller) {
            if (caller.enterprise() != null && enterprise != null && !enterprise.equals(caller.enterprise())) {
                throw Refusal.notFound();
            }
            if (subject == null || text == null) {
                throw Refusal.invalid(subject == null ? "subject" : "text", "required");
            }
            return new Question(
                    new Question.Requester(caller.id(), caller.name(), caller.email()),
                    caller.enterprise() == null ? enterprise : caller.enterprise(),
                    subject,
                    text,
                    language(caller),
                    Objects.requireNonNullElse(phase, TicketPhase.DURING),
                    Objects.requireNonNullElse(kind, TicketKind.SUPPORT),
                    Objects.requireNonNullElse(priority, TicketPriority.NORMAL),
                    context,
                    caller.kind() == Caller.Kind.MACHINE ? "api" : "web");
        }

        private Locale language(Caller caller) {
            var known = caller.locale() == null ? LocaleContextHolder.getLocale() : caller.locale();
            return language == null ? known : language;
        }
    }

    /**
     * A decision; what is left out stays.
     *
     * @param assignee {@code me}, {@code none}, or the id of somebody of the desk
     */
    record Deciding(
            @Nullable String subject,
            @Nullable TicketState state,
            @Nullable TicketPhase phase,
            @Nullable TicketKind kind,
            @Nullable TicketPriority priority,
            @Nullable String queue,
            @Nullable List<String> tags,
            @Nullable String assignee) {

        TicketDecision by(Caller caller) {
            return new TicketDecision(
                    subject, state, phase, kind, priority, queue, tags, assignee != null, person(caller));
        }

        private @Nullable UUID person(Caller caller) {
            return switch (assignee) {
                case null -> null;
                case "none" -> null;
                case "me" -> caller.id();
                default -> {
                    try {
                        yield UUID.fromString(assignee);
                    } catch (IllegalArgumentException e) {
                        throw Refusal.invalid("assignee", "malformed");
                    }
                }
            };
        }
    }

    /** A ticket as it is shown. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            UUID id,
            long number,
            long version,
            String subject,
            TicketState state,
            TicketPhase phase,
            TicketKind kind,
            TicketPriority priority,
            String queue,
            List<String> tags,
            String channel,
            Locale language,
            @Nullable TicketContext context,
            @Nullable UUID enterprise,
            @Nullable UUID requester,
            String requesterName,
            @Nullable UUID assignee,
            Instant openedAt,
            Instant touchedAt,
            @Nullable Instant firstAnsweredAt,
            @Nullable Instant resolvedAt,
            @Nullable String dueClock,
            @Nullable Instant dueAt) {

        static Shown of(Ticket ticket) {
            var card = ticket.card();
            return new Shown(
                    card.id(),
                    card.number(),
                    card.version(),
                    card.subject(),
                    card.state(),
                    card.phase(),
                    card.kind(),
                    card.priority(),
                    ticket.queue(),
                    ticket.tags(),
                    ticket.channel(),
                    card.language(),
                    card.context(),
                    card.enterprise(),
                    card.requester(),
                    card.requesterName(),
                    card.assignee(),
                    card.openedAt(),
                    ticket.touchedAt(),
                    ticket.firstAnsweredAt(),
                    ticket.resolvedAt(),
                    ticket.dueClock(),
                    ticket.dueAt());
        }
    }
}
