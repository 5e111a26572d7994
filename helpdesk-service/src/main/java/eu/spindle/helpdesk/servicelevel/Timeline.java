package eu.spindle.helpdesk.servicelevel;

import eu.spindle.helpdesk.servicelevel.TicketActivity.What;
import eu.spindle.helpdesk.ticket.TicketState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The activities of a ticket, in order, and when its clocks start and end. */
record Timeline(List<TicketActivity> facts) {

    Timeline {
        facts = List.copyOf(facts);
        if (facts.isEmpty() || facts.getFirst().what() != What.ASKED) {
            throw new IllegalArgumentException("A ticket begins with a question");
        }
    }

    /** Returns the periods of a clock, oldest first: one, but several for the next response. */
    List<Life> lives(ClockKind clock) {
        return switch (clock) {
            case FIRST_RESPONSE -> List.of(new Life(asked(), firstAnswer()));
            case NEXT_RESPONSE -> rounds();
            case SOLUTION -> List.of(new Life(asked(), solved()));
            case UPDATE -> List.of(new Life(lastHeard(), solved()));
        };
    }

    /** Returns the segments of a period, each with the state that stops the clock, if any. */
    List<Segment> segments(Life life, Instant now) {
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
                .filter(fact -> fact.what() == What.ANSWERED)
                .map(TicketActivity::at)
                .findFirst()
                .orElse(null);
    }

    private Instant lastHeard() {
        return facts.reversed().stream()
                .filter(fact -> fact.what() == What.ANSWERED)
                .map(TicketActivity::at)
                .findFirst()
                .orElse(asked());
    }

    /** Returns when the ticket was resolved, if it was not reopened since. */
    private @Nullable Instant solved() {
        Instant solved = null;
        for (var fact : facts.reversed()) {
            if (!fact.state().over()) {
                break;
            }
            solved = fact.at();
        }
        return solved;
    }

    /** After the first answer, returns the periods from an unanswered message to its answer. */
    private List<Life> rounds() {
        var rounds = new ArrayList<Life>();
        var answered = false;
        Instant unanswered = null;
        for (var fact : facts) {
            if (fact.what() == What.ANSWERED) {
                if (unanswered != null) {
                    rounds.add(new Life(unanswered, fact.at()));
                }
                unanswered = null;
                answered = true;
            } else if (fact.what() == What.ASKED_AGAIN && answered && unanswered == null) {
                unanswered = fact.at();
            }
        }
        if (unanswered != null) {
            rounds.add(new Life(unanswered, null));
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
    record Life(Instant start, @Nullable Instant end) {}

    /** A range in which the ticket's state did not change, and the state if it stops clocks. */
    record Segment(Interval range, @Nullable TicketState stoppedBy) {}
}
