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
 * What is promised for some tickets; a promise that is null is not made.
 *
 * @param name as people call it
 * @param phase the phase it is for, or null for all; so too with kind and priority
 * @param firstResponse minutes of support until the first answer
 * @param nextResponse minutes of support until the next answer
 * @param solution minutes of support until the solution
 * @param updateDays days after which the requester hears something while the ticket is open
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

    /** A year of support around the clock. */
    static final int MAX_MINUTES = 527_040;

    static final int MAX_DAYS = 366;

    boolean covers(TicketCard ticket) {
        return (phase == null || phase == ticket.phase())
                && (kind == null || kind == ticket.kind())
                && (priority == null || priority == ticket.priority());
    }

    /** How much support time the clock allows, if it is promised and counted in support time. */
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
