package eu.spindle.helpdesk.servicelevel;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.spindle.helpdesk.desk.DeskRepository;
import eu.spindle.helpdesk.desk.SupportHours;
import eu.spindle.helpdesk.ticket.TicketService;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Serves service level targets and clocks over HTTP. */
@AssociationApi
class ServiceLevelController {

    private final TicketService tickets;
    private final TicketClocks clocks;
    private final PolicyRepository policies;
    private final DeskRepository desks;

    ServiceLevelController(
            TicketService tickets, TicketClocks clocks, PolicyRepository policies, DeskRepository desks) {
        this.tickets = tickets;
        this.clocks = clocks;
        this.policies = policies;
        this.desks = desks;
    }

    @GetMapping("/tickets/{id}/clocks")
    @Allowed(Roles.WORKS_AT_DESK)
    @Operation(
            summary =
                    "Shows a ticket's clocks with the time that was counted, the time that was left out," + " and why")
    Clocks clocks(@PathVariable UUID id, Caller caller) {
        var ticket = tickets.requireEditable(id, caller);
        return new Clocks(
                clocks.policy(ticket).map(Policy::name).orElse(null),
                desks.hours().zone().getId(),
                clocks.clocks(ticket).stream().map(ClockResponse::of).toList());
    }

    @GetMapping("/service-levels")
    @Allowed(Roles.MEMBERS)
    @Operation(summary = "Shows the service level policies; the first one that covers a ticket applies")
    ResponseEntity<ServiceLevelTargets> targets() {
        return tagged(policies.current());
    }

    @PutMapping("/service-levels")
    @Allowed(Roles.SETS_SERVICE_LEVELS)
    @Operation(summary = "Replaces the service level policies; the clocks of open tickets are recalculated")
    ResponseEntity<ServiceLevelTargets> replace(IfMatch ifMatch, @RequestBody @Valid ServiceLevelTargets targets) {
        return tagged(policies.replace(targets.policies(), ifMatch));
    }

    @GetMapping("/support-hours")
    @Allowed(Roles.MEMBERS)
    @Operation(summary = "Shows the support hours")
    SupportHours hours() {
        return desks.hours();
    }

    private static ResponseEntity<ServiceLevelTargets> tagged(PolicySet current) {
        return ResponseEntity.ok()
                .eTag(IfMatch.etag(current.version()))
                .body(new ServiceLevelTargets(current.policies()));
    }

    /** All policies, in order of precedence. */
    record ServiceLevelTargets(@Size(max = 50) List<@Valid Policy> policies) {

        ServiceLevelTargets {
            policies = policies == null ? List.of() : List.copyOf(policies);
        }
    }

    /**
     * The clocks of a ticket.
     *
     * @param policy the one that applies, or null if none does
     */
    record Clocks(@Nullable String policy, String zone, List<ClockResponse> clocks) {}

    /** A clock, with durations in seconds. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClockResponse(
            ClockKind clock,
            Clock.State state,
            long targetSeconds,
            long elapsedSeconds,
            Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Instant endedAt,
            List<Clock.TimeRange> breakdown) {

        static ClockResponse of(Clock clock) {
            return new ClockResponse(
                    clock.kind(),
                    clock.state(),
                    clock.target().toSeconds(),
                    clock.elapsed().toSeconds(),
                    clock.startedAt(),
                    clock.dueAt(),
                    clock.endedAt(),
                    clock.breakdown());
        }
    }
}
