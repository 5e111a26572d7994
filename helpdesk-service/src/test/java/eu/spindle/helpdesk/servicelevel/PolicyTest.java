package eu.spindle.helpdesk.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.spindle.helpdesk.ticket.TicketCard;
import eu.spindle.helpdesk.ticket.TicketKind;
import eu.spindle.helpdesk.ticket.TicketPhase;
import eu.spindle.helpdesk.ticket.TicketPriority;
import eu.spindle.helpdesk.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which policy a ticket has, and what it allows. */
class PolicyTest {

    private final TicketCard ticket = new TicketCard(
            UUID.randomUUID(),
            1,
            1,
            1,
            null,
            "Waste",
            TicketState.OPEN,
            TicketPhase.DURING,
            TicketKind.GUIDANCE,
            TicketPriority.HIGH,
            null,
            null,
            "Ada",
            null,
            null,
            null,
            Locale.ENGLISH,
            Instant.EPOCH);

    @Test
    void coversTicketsOfItsPhaseKindAndPriority() {
        assertThat(policy(null, null, null).covers(ticket)).isTrue();
        assertThat(policy(TicketPhase.DURING, TicketKind.GUIDANCE, TicketPriority.HIGH)
                        .covers(ticket))
                .isTrue();
        assertThat(policy(TicketPhase.AFTER, null, null).covers(ticket)).isFalse();
        assertThat(policy(null, TicketKind.SUPPORT, null).covers(ticket)).isFalse();
        assertThat(policy(null, null, TicketPriority.URGENT).covers(ticket)).isFalse();
    }

    @Test
    void isTheFirstThatCovers() {
        var other = policy(TicketPhase.AFTER, null, null);
        var first = policy(TicketPhase.DURING, null, null);
        assertThat(new PolicySet(1, List.of(other, first, policy(null, null, null))).covering(ticket))
                .containsSame(first);
        assertThat(new PolicySet(1, List.of(other)).covering(ticket)).isEmpty();
        assertThat(PolicySet.DEFAULT.covering(ticket).orElseThrow().name()).isEqualTo("usual");
    }

    @Test
    void allowsTimeByTheKindOfClock() {
        var policy = new Policy("test", null, null, null, 10, 20, 30, 4);
        assertThat(policy.allows(ClockKind.FIRST_RESPONSE)).contains(Duration.ofMinutes(10));
        assertThat(policy.allows(ClockKind.NEXT_RESPONSE)).contains(Duration.ofMinutes(20));
        assertThat(policy.allows(ClockKind.SOLUTION)).contains(Duration.ofMinutes(30));
        assertThat(policy.allows(ClockKind.UPDATE)).isEmpty();
        assertThat(policy(null, null, null).allows(ClockKind.SOLUTION)).isEmpty();
    }

    @Test
    void hasIntervalsWithALengthOnly() {
        var from = Instant.EPOCH;
        var to = from.plusSeconds(10);
        assertThat(Interval.between(from, from)).isEmpty();
        assertThat(Interval.between(to, from)).isEmpty();
        assertThat(Interval.between(from, to).orElseThrow().length()).isEqualTo(Duration.ofSeconds(10));
        assertThatThrownBy(() -> new Interval(from, from)).isInstanceOf(IllegalArgumentException.class);
        var whole = new Interval(from, to);
        assertThat(whole.and(new Interval(from.plusSeconds(2), to.plusSeconds(2))))
                .contains(new Interval(from.plusSeconds(2), to));
        assertThat(whole.and(new Interval(from.minusSeconds(2), from.plusSeconds(2))))
                .contains(new Interval(from, from.plusSeconds(2)));
        assertThat(whole.and(new Interval(to, to.plusSeconds(2)))).isEmpty();
    }

    private static Policy policy(TicketPhase phase, TicketKind kind, TicketPriority priority) {
        return new Policy("test", phase, kind, priority, null, null, null, null);
    }
}
