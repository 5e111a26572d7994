package eu.spindle.helpdesk.servicelevel;

import static eu.spindle.helpdesk.ticket.TicketState.NEW;
import static eu.spindle.helpdesk.ticket.TicketState.ON_HOLD;
import static eu.spindle.helpdesk.ticket.TicketState.OPEN;
import static eu.spindle.helpdesk.ticket.TicketState.RESOLVED;
import static eu.spindle.helpdesk.ticket.TicketState.WAITING_FOR_REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.helpdesk.desk.SupportHours;
import eu.spindle.helpdesk.servicelevel.Clock.ExclusionReason;
import eu.spindle.helpdesk.servicelevel.TicketActivity.ActivityKind;
import eu.spindle.helpdesk.ticket.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Uses the default support hours, Monday to Friday nine to five UTC; the week begins on Monday, 2 March 2026. */
class ClockCalculatorTest {

    private static final Policy POLICY = new Policy("test", null, null, null, 120, 240, 960, 3);

    private final List<TicketActivity> activities = new ArrayList<>();

    @Test
    void countsTheFirstResponseFromTheQuestionAndOnlyInSupportHours() {
        happens("06T16:00", ActivityKind.OPENED, NEW);
        var clock = clock(ClockKind.FIRST_RESPONSE, "07T12:00");
        assertThat(clock.dueAt()).isEqualTo(at("09T10:00"));
        assertThat(clock.warnAt()).isEqualTo(at("09T09:30"));
        assertThat(clock.elapsed()).isEqualTo(Duration.ofHours(1));
        assertThat(clock.state()).isEqualTo(Clock.State.RUNNING);
        happens("09T09:59", ActivityKind.ANSWERED, OPEN);
        assertThat(clock(ClockKind.FIRST_RESPONSE, "12T12:00").state()).isEqualTo(Clock.State.MET);
        assertThat(clock(ClockKind.FIRST_RESPONSE, "12T12:00").dueAt()).isEqualTo(at("09T10:00"));
    }

    @Test
    void missesByOneSecond() {
        happens("02T09:00", ActivityKind.OPENED, NEW);
        activities.add(new TicketActivity(at("02T11:00").plusSeconds(1), ActivityKind.ANSWERED, OPEN));
        assertThat(clock(ClockKind.FIRST_RESPONSE, "02T12:00").state()).isEqualTo(Clock.State.MISSED);
        activities.set(1, new TicketActivity(at("02T11:00"), ActivityKind.ANSWERED, OPEN));
        assertThat(clock(ClockKind.FIRST_RESPONSE, "02T12:00").state()).isEqualTo(Clock.State.MET);
    }

    @Test
    void isNotChangedByASecondMessage() {
        happens("02T09:00", ActivityKind.OPENED, NEW);
        happens("02T10:00", ActivityKind.REPLIED, NEW);
        assertThat(has(ClockKind.NEXT_RESPONSE, "02T10:30")).isFalse();
        happens("02T11:00", ActivityKind.ANSWERED, OPEN);
        assertThat(has(ClockKind.NEXT_RESPONSE, "02T11:30")).isFalse();
        happens("02T12:00", ActivityKind.REPLIED, OPEN);
        happens("02T13:00", ActivityKind.REPLIED, OPEN);
        assertThat(clock(ClockKind.NEXT_RESPONSE, "02T13:30").dueAt()).isEqualTo(at("02T16:00"));
        happens("02T14:00", ActivityKind.ANSWERED, OPEN);
        var ended = clock(ClockKind.NEXT_RESPONSE, "02T15:00");
        assertThat(ended.endedAt()).isEqualTo(at("02T14:00"));
        assertThat(ended.state()).isEqualTo(Clock.State.MET);
    }

    @Test
    void excludesWaitingAndHoldingTime() {
        happens("02T09:00", ActivityKind.OPENED, NEW);
        happens("02T10:00", ActivityKind.ANSWERED, WAITING_FOR_REQUESTER);
        var paused = clock(ClockKind.SOLUTION, "03T12:00");
        assertThat(paused.state()).isEqualTo(Clock.State.PAUSED);
        assertThat(paused.dueAt()).isNull();
        assertThat(paused.elapsed()).isEqualTo(Duration.ofHours(1));
        happens("04T11:00", ActivityKind.REPLIED, OPEN);
        happens("04T12:00", ActivityKind.STATE_CHANGED, ON_HOLD);
        happens("04T15:00", ActivityKind.STATE_CHANGED, OPEN);
        // Target of 16 hours: one on Monday, one before and two after the hold on Wednesday, eight, then four.
        assertThat(clock(ClockKind.SOLUTION, "04T16:00").dueAt()).isEqualTo(at("06T13:00"));
        assertThat(clock(ClockKind.SOLUTION, "04T16:00").breakdown())
                .extracting(Clock.TimeRange::reason)
                .containsExactly(null, ExclusionReason.WAITING_FOR_REQUESTER, null, ExclusionReason.ON_HOLD, null);
    }

    @Test
    void endsTheSolutionWhenResolvedAndResumesWhenReopened() {
        happens("02T09:00", ActivityKind.OPENED, NEW);
        happens("02T11:00", ActivityKind.ANSWERED, RESOLVED);
        assertThat(clock(ClockKind.SOLUTION, "05T11:00").endedAt()).isEqualTo(at("02T11:00"));
        happens("05T10:00", ActivityKind.REPLIED, OPEN);
        var again = clock(ClockKind.SOLUTION, "05T11:00");
        assertThat(again.endedAt()).isNull();
        assertThat(again.elapsed()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void movesAnUpdateToTheNextSupportHours() {
        happens("05T10:00", ActivityKind.OPENED, NEW);
        assertThat(clock(ClockKind.UPDATE, "05T11:00").dueAt())
                .as("three days later is a Sunday")
                .isEqualTo(at("09T09:00"));
        happens("06T10:00", ActivityKind.ANSWERED, OPEN);
        assertThat(clock(ClockKind.UPDATE, "06T11:00").dueAt()).isEqualTo(at("09T10:00"));
    }

    @Test
    void meetsAnUpdateBeforeTheMovedTime() {
        happens("05T10:00", ActivityKind.OPENED, NEW);
        happens("09T08:30", ActivityKind.ANSWERED, RESOLVED);
        activities.set(1, new TicketActivity(at("09T08:30"), ActivityKind.STATE_CHANGED, RESOLVED));
        var clock = clock(ClockKind.UPDATE, "12T12:00");
        assertThat(clock.dueAt()).isEqualTo(at("09T09:00"));
        assertThat(clock.state()).isEqualTo(Clock.State.MET);
        activities.removeLast();
        assertThat(clock(ClockKind.UPDATE, "08T12:00").state())
                .as("Sunday is no support time")
                .isEqualTo(Clock.State.RUNNING);
        assertThat(clock(ClockKind.UPDATE, "09T09:01").state()).isEqualTo(Clock.State.MISSED);
    }

    @Test
    void countsTheLongestRoundOfNextResponses() {
        happens("02T09:00", ActivityKind.OPENED, NEW);
        happens("02T09:30", ActivityKind.ANSWERED, OPEN);
        happens("02T10:00", ActivityKind.REPLIED, OPEN);
        happens("02T15:00", ActivityKind.ANSWERED, OPEN);
        assertThat(clock(ClockKind.NEXT_RESPONSE, "02T15:30").state()).isEqualTo(Clock.State.MISSED);
        happens("03T09:00", ActivityKind.REPLIED, OPEN);
        var running = clock(ClockKind.NEXT_RESPONSE, "03T09:10");
        assertThat(running.state()).isEqualTo(Clock.State.RUNNING);
        assertThat(running.dueAt()).isEqualTo(at("03T13:00"));
        happens("03T09:20", ActivityKind.ANSWERED, OPEN);
        var longest = clock(ClockKind.NEXT_RESPONSE, "03T10:00");
        assertThat(longest.elapsed()).isEqualTo(Duration.ofHours(5));
        assertThat(longest.state()).isEqualTo(Clock.State.MISSED);
        assertThat(longest.endedAt()).isEqualTo(at("02T15:00"));
    }

    @Test
    void accountsForEverySecondOfThePeriod() {
        happens("02T07:30", ActivityKind.OPENED, NEW);
        happens("03T10:00", ActivityKind.ANSWERED, WAITING_FOR_REQUESTER);
        happens("05T08:00", ActivityKind.REPLIED, OPEN);
        var clock = clock(ClockKind.SOLUTION, "10T12:34");
        var whole = clock.breakdown().stream()
                .map(range -> Duration.between(range.from(), range.to()))
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(whole).isEqualTo(Duration.between(at("02T07:30"), at("10T12:34")));
        var counted = clock.breakdown().stream()
                .filter(Clock.TimeRange::counted)
                .map(range -> Duration.between(range.from(), range.to()))
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(counted).isEqualTo(clock.elapsed());
    }

    private void happens(String when, ActivityKind kind, TicketState state) {
        activities.add(new TicketActivity(at(when), kind, state));
    }

    private boolean has(ClockKind kind, String now) {
        return calculated(now).stream().anyMatch(clock -> clock.kind() == kind);
    }

    private Clock clock(ClockKind kind, String now) {
        return calculated(now).stream()
                .filter(clock -> clock.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<Clock> calculated(String now) {
        return new ClockCalculator(new Timeline(activities), SupportHours.DEFAULT, at(now)).calculate(POLICY);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-" + time + ":00Z");
    }
}
