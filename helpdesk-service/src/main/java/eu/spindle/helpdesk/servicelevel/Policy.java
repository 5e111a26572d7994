package eu.spindle.helpdesk.servicelevel;

import eu.spindle.helpdesk.ticket.TicketCard;
import eu.spindle.helpdesk.ticket.TicketKind;
import eu.spindle.helpdesk.ticket.TicketPhase;
import eu.spindle.helpdesk.ticket.TicketPriority;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Targets for some tickets; a target that is null does not apply.
 *
 * @param name name for people
 * @param phase the phase it covers, or null for all; likewise kind and priority
 * @param firstResponse support minutes until the first answer
 * @param nextResponse support minutes until the next answer
 * @param solution support minutes until the solution
 * @param updateDays days until the next message to the requester while the ticket is open
 */
record Policy(
        @NotBlank @Size(max = 100) String name,
        @Nullable TicketPhase phase,
        @Nullable TicketKind kind,
        @Nullable TicketPriority priority,
        @Nullable @Min(1) @Max(Policy.MAX_MINUTES) Integer firstResponse,
        @Nullable @Min(1) @Max(Policy.MAX_MINUTES) Integer nextResponse,
        @Nullable @Min(1) @Max(Policy.MAX_MINUTES) Integer solution,
        @Nullable @Min(1) @Max(Policy.MAX_DAYS) Integer updateDays) {

    /** One year of support around the clock, in minutes. */
    static final int MAX_MINUTES = 527_040;

    static final int MAX_DAYS = 366;

    boolean covers(TicketCard ticket) {
        return (phase == null || phase == ticket.phase())
                && (kind == null || kind == ticket.kind())
                && (priority == null || priority == ticket.priority());
    }

    /** Returns the target of a clock that is counted in support time. */
    Optional<Duration> allows(ClockKind clock) {
        return Optional.ofNullable(
                        switch (clock) {
                            case FIRST_RESPONSE -> firstResponse;
                            case NEXT_RESPONSE -> nextResponse;
                            case SOLUTION -> solution;
                            case UPDATE -> null;
                        })
                .map(Duration::ofMinutes);
    }
}
