package eu.spindle.helpdesk.servicelevel;

import eu.spindle.helpdesk.servicelevel.TicketActivity.ActivityKind;
import eu.spindle.helpdesk.ticket.TicketState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The activities of a ticket, in order, and when its clocks start and end. */
record Timeline(List<TicketActivity> activities) {

    Timeline {
        activities = List.copyOf(activities);
        if (activities.isEmpty() || activities.getFirst().kind() != ActivityKind.OPENED) {
            throw new IllegalArgumentException("A ticket begins with a question");
        }
    }

    /** Returns the periods of a clock, oldest first: one, but several for the next response. */
    List<Period> periods(ClockKind clock) {
        return switch (clock) {
            case FIRST_RESPONSE -> List.of(new Period(openedAt(), firstAnswer()));
            case NEXT_RESPONSE -> rounds();
            case SOLUTION -> List.of(new Period(openedAt(), resolvedSince()));
            case UPDATE -> List.of(new Period(lastUpdate(), resolvedSince()));
        };
    }

    /** Returns the segments of a period, each with the state that stops the clock, if any. */
    List<Segment> segments(Period period, Instant now) {
        var end = period.end() == null ? now : period.end();
        var segments = new ArrayList<Segment>();
        for (var i = 0; i < activities.size(); i++) {
            var from = activities.get(i).at();
            var to = i + 1 < activities.size() ? activities.get(i + 1).at() : end;
            var state = activities.get(i).state();
            Interval.between(latest(from, period.start()), earliest(to, end))
                    .ifPresent(range -> segments.add(new Segment(range, state.stopsClocks() ? state : null)));
        }
        return segments;
    }

    /** Whether the clocks are stopped now. */
    boolean isStopped() {
        return activities.getLast().state().stopsClocks();
    }

    private Instant openedAt() {
        return activities.getFirst().at();
    }

    private @Nullable Instant firstAnswer() {
        return activities.stream()
                .filter(activity -> activity.kind() == ActivityKind.ANSWERED)
                .map(TicketActivity::at)
                .findFirst()
                .orElse(null);
    }

    private Instant lastUpdate() {
        return activities.reversed().stream()
                .filter(activity -> activity.kind() == ActivityKind.ANSWERED)
                .map(TicketActivity::at)
                .findFirst()
                .orElse(openedAt());
    }

    /** Returns when the ticket was resolved, if it was not reopened since. */
    private @Nullable Instant resolvedSince() {
        Instant resolvedSince = null;
        for (var activity : activities.reversed()) {
            if (!activity.state().isFinished()) {
                break;
            }
            resolvedSince = activity.at();
        }
        return resolvedSince;
    }

    /** After the first answer, returns the periods from an unanswered message to its answer. */
    private List<Period> rounds() {
        var rounds = new ArrayList<Period>();
        var answered = false;
        Instant unanswered = null;
        for (var activity : activities) {
            if (activity.kind() == ActivityKind.ANSWERED) {
                if (unanswered != null) {
                    rounds.add(new Period(unanswered, activity.at()));
                }
                unanswered = null;
                answered = true;
            } else if (activity.kind() == ActivityKind.REPLIED && answered && unanswered == null) {
                unanswered = activity.at();
            }
        }
        if (unanswered != null) {
            rounds.add(new Period(unanswered, null));
        }
        return rounds;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Start and end of a clock's period; without an end while it runs. */
    record Period(Instant start, @Nullable Instant end) {}

    /** A range in which the ticket's state did not change, and the state if it stops clocks. */
    record Segment(Interval range, @Nullable TicketState stoppedBy) {}
}
