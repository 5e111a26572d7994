package eu.spindle.helpdesk.servicelevel;

import eu.spindle.helpdesk.servicelevel.TicketActivity.ActivityKind;
import eu.spindle.helpdesk.ticket.TicketState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The activities of a ticket, in order, and when its clocks start and end. */
record Timeline(List<TicketActivity> facts) {

    Timeline {
        facts = List.copyOf(facts);
        if (facts.isEmpty() || facts.getFirst().what() != ActivityKind.ASKED) {
            throw new IllegalArgumentException("A ticket begins with a question");
        }
    }

    /** Returns the periods of a clock, oldest first: one, but several for the next response. */
    List<Period> periods(ClockKind clock) {
        return switch (clock) {
            case FIRST_RESPONSE -> List.of(new Period(asked(), firstAnswer()));
            case NEXT_RESPONSE -> rounds();
            case SOLUTION -> List.of(new Period(asked(), resolvedSince()));
            case UPDATE -> List.of(new Period(lastUpdate(), resolvedSince()));
        };
    }

    /** Returns the segments of a period, each with the state that stops the clock, if any. */
    List<Segment> segments(Period life, Instant now) {
        var end = life.end() == null ? now : life.end();
        var segments = new ArrayList<Segment>();
        for (var i = 0; i < facts.size(); i++) {
            var from = facts.get(i).at();
            var to = i + 1 < facts.size() ? facts.get(i + 1).at() : end;
            var state = facts.get(i).state();
            Interval.between(later(from, life.start()), earlier(to, end))
                    .ifPresent(range -> segments.add(new Segment(range, state.stopsClocks() ? state : null)));
        }
        return segments;
    }

    /** Whether the clocks are stopped now. */
    boolean stopped() {
        return facts.getLast().state().stopsClocks();
    }

    private Instant asked() {
        return facts.getFirst().at();
    }

    private @Nullable Instant firstAnswer() {
        return facts.stream()
                .filter(fact -> fact.what() == ActivityKind.ANSWERED)
                .map(TicketActivity::at)
                .findFirst()
                .orElse(null);
    }

    private Instant lastUpdate() {
        return facts.reversed().stream()
                .filter(fact -> fact.what() == ActivityKind.ANSWERED)
                .map(TicketActivity::at)
                .findFirst()
                .orElse(asked());
    }

    /** Returns when the ticket was resolved, if it was not reopened since. */
    private @Nullable Instant resolvedSince() {
        Instant resolvedSince = null;
        for (var fact : facts.reversed()) {
            if (!fact.state().isFinished()) {
                break;
            }
            resolvedSince = fact.at();
        }
        return resolvedSince;
    }

    /** After the first answer, returns the periods from an unanswered message to its answer. */
    private List<Period> rounds() {
        var rounds = new ArrayList<Period>();
        var answered = false;
        Instant unanswered = null;
        for (var fact : facts) {
            if (fact.what() == ActivityKind.ANSWERED) {
                if (unanswered != null) {
                    rounds.add(new Period(unanswered, fact.at()));
                }
                unanswered = null;
                answered = true;
            } else if (fact.what() == ActivityKind.ASKED_AGAIN && answered && unanswered == null) {
                unanswered = fact.at();
            }
        }
        if (unanswered != null) {
            rounds.add(new Period(unanswered, null));
        }
        return rounds;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Start and end of a clock's period; without an end while it runs. */
    record Period(Instant start, @Nullable Instant end) {}

    /** A range in which the ticket's state did not change, and the state if it stops clocks. */
    record Segment(Interval range, @Nullable TicketState stoppedBy) {}
}
