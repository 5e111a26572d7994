package eu.spindle.helpdesk.servicelevel;

import eu.spindle.helpdesk.desk.SupportHours;
import eu.spindle.helpdesk.servicelevel.Clock.TimeRange;
import eu.spindle.helpdesk.servicelevel.Timeline.Period;
import eu.spindle.helpdesk.servicelevel.Timeline.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calculates a ticket's clocks from its activities only, so that each result can be explained. */
class ClockCalculator {

    private final Timeline timeline;
    private final SupportHours hours;
    private final SupportCalendar calendar;
    private final Instant now;

    ClockCalculator(Timeline timeline, SupportHours hours, Instant now) {
        this.timeline = timeline;
        this.hours = hours;
        this.calendar = new SupportCalendar(hours);
        this.now = now;
    }

    /** Returns the started clocks of the policy. */
    List<Clock> under(Policy policy) {
        return Arrays.stream(ClockKind.values())
                .flatMap(kind -> clock(kind, policy).stream())
                .toList();
    }

    /** Of several rounds, takes the one that waits for its answer; if all are answered, the longest. */
    private Optional<Clock> clock(ClockKind kind, Policy policy) {
        var clocks = timeline.periods(kind).stream()
                .flatMap(life -> clock(kind, policy, life).stream())
                .toList();
        return clocks.stream()
                .filter(Clock::open)
                .findFirst()
                .or(() -> clocks.stream().max(Comparator.comparing(Clock::elapsed)));
    }

    private Optional<Clock> clock(ClockKind kind, Policy policy, Period life) {
        return kind == ClockKind.UPDATE
                ? Optional.ofNullable(policy.updateDays()).map(days -> update(life, days))
                : policy.allows(kind).map(target -> inSupportTime(kind, life, target));
    }

    private Clock inSupportTime(ClockKind kind, Period life, Duration target) {
        var working = new ArrayList<TimeRange>();
        var walk = new SupportTimeCounter(target);
        var warning = new SupportTimeCounter(target.multipliedBy(3).dividedBy(4));
        for (var segment : timeline.segments(life, now)) {
            if (segment.stoppedBy() != null) {
                working.add(leftOut(segment.range(), segment.stoppedBy().code()));
                continue;
            }
            var open = calendar.open(segment.range().from(), segment.range().to());
            open.forEach(walk::isFinished);
            open.forEach(warning::isFinished);
            working.addAll(inAndOut(segment, open));
        }
        var goesOn = life.end() == null && timeline.stopped() ? null : Objects.requireNonNullElse(life.end(), now);
        return new Clock(
                kind,
                state(life, walk.passed.compareTo(target) > 0),
                target,
                walk.passed,
                life.start(),
                walk.reached(calendar, goesOn),
                warning.reached(calendar, goesOn),
                life.end(),
                working);
    }

    /** Counts calendar days and moves the due time to the next support hours; stopped time moves it as well. */
    private Clock update(Period life, int days) {
        var stopped = Duration.ZERO;
        var working = new ArrayList<TimeRange>();
        for (var segment : timeline.segments(life, now)) {
            var range = segment.range();
            if (segment.stoppedBy() == null) {
                working.add(new TimeRange(range.from(), range.to(), true, null));
            } else {
                stopped = stopped.plus(range.length());
                working.add(leftOut(range, segment.stoppedBy().code()));
            }
        }
        var target = Duration.ofDays(days);
        var elapsed = Duration.between(life.start(), Objects.requireNonNullElse(life.end(), now))
                .minus(stopped);
        var asAgreed =
                life.start().atZone(hours.zone()).plusDays(days).toInstant().plus(stopped);
        var due = calendar.after(asAgreed, Duration.ZERO).orElse(asAgreed);
        var stands = life.end() == null && timeline.stopped();
        return new Clock(
                ClockKind.UPDATE,
                state(life, Objects.requireNonNullElse(life.end(), now).isAfter(due)),
                target,
                elapsed,
                life.start(),
                stands ? null : due,
                null,
                life.end(),
                working);
    }

    private Clock.State state(Period life, boolean broken) {
        if (broken) {
            return Clock.State.MISSED;
        }
        if (life.end() != null) {
            return Clock.State.MET;
        }
        return timeline.stopped() ? Clock.State.PAUSED : Clock.State.RUNNING;
    }

    private static List<TimeRange> inAndOut(Segment segment, List<Interval> open) {
        var ranges = new ArrayList<TimeRange>();
        var at = segment.range().from();
        for (var counted : open) {
            Interval.between(at, counted.from())
                    .ifPresent(closed -> ranges.add(leftOut(closed, "outside-support-hours")));
            ranges.add(new TimeRange(counted.from(), counted.to(), true, null));
            at = counted.to();
        }
        Interval.between(at, segment.range().to())
                .ifPresent(closed -> ranges.add(leftOut(closed, "outside-support-hours")));
        return ranges;
    }

    private static TimeRange leftOut(Interval range, String reason) {
        return new TimeRange(range.from(), range.to(), false, reason);
    }

    /** Adds up support time until a target is reached. */
    private static final class SupportTimeCounter {

        private final Duration target;
        private Duration passed = Duration.ZERO;
        private @Nullable Instant reached;

        private SupportTimeCounter(Duration target) {
            this.target = target;
        }

        private void isFinished(Interval open) {
            var after = passed.plus(open.length());
            if (reached == null && after.compareTo(target) >= 0) {
                reached = open.from().plus(target.minus(passed));
            }
            passed = after;
        }

        /** Returns when the target was reached, or will be if the clock keeps running; null if it is not reached. */
        private @Nullable Instant reached(SupportCalendar calendar, @Nullable Instant goesOn) {
            return reached != null || goesOn == null
                    ? reached
                    : calendar.after(goesOn, target.minus(passed)).orElse(null);
        }
    }
}
