package eu.spindle.helpdesk.servicelevel;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.spindle.helpdesk.desk.DeskRepository;
import eu.spindle.helpdesk.ticket.TicketService;
import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Caller;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.AssociationApi;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the clocks of a ticket over HTTP. */
@AssociationApi
class TicketClockController {

    private final TicketService tickets;
    private final TicketClocks clocks;
    private final DeskRepository desks;

    TicketClockController(TicketService tickets, TicketClocks clocks, DeskRepository desks) {
        this.tickets = tickets;
        this.clocks = clocks;
        this.desks = desks;
    }

    @GetMapping("/tickets/{id}/clocks")
    @Allowed(Roles.WORKS_AT_DESK)
    @Operation(summary = "Shows a ticket's clocks with the time that was counted, the time that was left out, and why")
    TicketClockListResponse list(@PathVariable UUID id, Caller caller) {
        var ticket = tickets.requireEditable(id, caller);
        return new TicketClockListResponse(
                clocks.policy(ticket).map(Policy::name).orElse(null),
                desks.hours().zone().getId(),
                clocks.clocks(ticket).stream().map(TicketClockResponse::of).toList());
    }

    /**
     * The clocks of a ticket.
     *
     * @param policy the one that applies, or null if none does
     */
    record TicketClockListResponse(@Nullable String policy, String zone, List<TicketClockResponse> clocks) {}

    /** A clock, with durations in seconds. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TicketClockResponse(
            ClockKind clock,
            Clock.State state,
            long targetSeconds,
            long elapsedSeconds,
            Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Instant endedAt,
            List<Clock.TimeRange> breakdown) {

        static TicketClockResponse of(Clock clock) {
            return new TicketClockResponse(
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
