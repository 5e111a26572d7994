package eu.spindle.helpdesk.servicelevel;

import eu.spindle.helpdesk.desk.SupportHours;
import eu.spindle.helpdesk.servicelevel.Clock.ExclusionReason;
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
    List<Clock> calculate(Policy policy) {
        return Arrays.stream(ClockKind.values())
                .flatMap(kind -> clock(kind, policy).stream())
                .toList();
    }

    /** Returns, of several rounds, the one that waits for its answer; if all are answered, the longest. */
    private Optional<Clock> clock(ClockKind kind, Policy policy) {
        var clocks = timeline.periods(kind).stream()
                .flatMap(period -> clock(kind, policy, period).stream())
                .toList();
        return clocks.stream()
                .filter(Clock::isOpen)
                .findFirst()
                .or(() -> clocks.stream().max(Comparator.comparing(Clock::elapsed)));
    }

    private Optional<Clock> clock(ClockKind kind, Policy policy, Period period) {
        return kind == ClockKind.UPDATE
                ? Optional.ofNullable(policy.updateDays()).map(days -> update(period, days))
                : policy.allows(kind).map(target -> inSupportTime(kind, period, target));
    }

    private Clock inSupportTime(ClockKind kind, Period period, Duration target) {
        var breakdown = new ArrayList<TimeRange>();
        var counter = new SupportTimeCounter(target);
        var warning = new SupportTimeCounter(target.multipliedBy(3).dividedBy(4));
        for (var segment : timeline.segments(period, now)) {
            if (segment.stoppedBy() != null) {
                breakdown.add(excluded(segment.range(), ExclusionReason.of(segment.stoppedBy())));
                continue;
            }
            var open = calendar.open(segment.range().from(), segment.range().to());
            open.forEach(counter::add);
            open.forEach(warning::add);
            breakdown.addAll(splitByHours(segment, open));
        }
        var resumesAt =
                period.end() == null && timeline.isStopped() ? null : Objects.requireNonNullElse(period.end(), now);
        return new Clock(
                kind,
                state(period, counter.passed.compareTo(target) > 0),
                target,
                counter.passed,
                period.start(),
                counter.reached(calendar, resumesAt),
                warning.reached(calendar, resumesAt),
                period.end(),
                breakdown);
    }

    /** Counts calendar days and moves the due time to the next support hours; stopped time moves it as well. */
    private Clock update(Period period, int days) {
        var stopped = Duration.ZERO;
        var breakdown = new ArrayList<TimeRange>();
        for (var segment : timeline.segments(period, now)) {
            var range = segment.range();
            if (segment.stoppedBy() == null) {
                breakdown.add(new TimeRange(range.from(), range.to(), true, null));
            } else {
                stopped = stopped.plus(range.length());
                breakdown.add(excluded(range, ExclusionReason.of(segment.stoppedBy())));
            }
        }
        var target = Duration.ofDays(days);
        var elapsed = Duration.between(period.start(), Objects.requireNonNullElse(period.end(), now))
                .minus(stopped);
        var calendarDue =
                period.start().atZone(hours.zone()).plusDays(days).toInstant().plus(stopped);
        var due = calendar.after(calendarDue, Duration.ZERO).orElse(calendarDue);
        var paused = period.end() == null && timeline.isStopped();
        return new Clock(
                ClockKind.UPDATE,
                state(period, Objects.requireNonNullElse(period.end(), now).isAfter(due)),
                target,
                elapsed,
                period.start(),
                paused ? null : due,
                null,
                period.end(),
                breakdown);
    }

    private Clock.State state(Period period, boolean missed) {
        if (missed) {
            return Clock.State.MISSED;
        }
        if (period.end() != null) {
            return Clock.State.MET;
        }
        return timeline.isStopped() ? Clock.State.PAUSED : Clock.State.RUNNING;
    }

    private static List<TimeRange> splitByHours(Segment segment, List<Interval> open) {
        var ranges = new ArrayList<TimeRange>();
        var at = segment.range().from();
        for (var counted : open) {
            Interval.between(at, counted.from())
                    .ifPresent(closed -> ranges.add(excluded(closed, ExclusionReason.OUTSIDE_SUPPORT_HOURS)));
            ranges.add(new TimeRange(counted.from(), counted.to(), true, null));
            at = counted.to();
        }
        Interval.between(at, segment.range().to())
                .ifPresent(closed -> ranges.add(excluded(closed, ExclusionReason.OUTSIDE_SUPPORT_HOURS)));
        return ranges;
    }

    private static TimeRange excluded(Interval range, ExclusionReason reason) {
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

        private void add(Interval open) {
            var after = passed.plus(open.length());
            if (reached == null && after.compareTo(target) >= 0) {
                reached = open.from().plus(target.minus(passed));
            }
            passed = after;
        }

        /** Returns when the target was reached, or will be if the clock keeps running; null if it is not reached. */
        private @Nullable Instant reached(SupportCalendar calendar, @Nullable Instant resumesAt) {
            return reached != null || resumesAt == null
                    ? reached
                    : calendar.after(resumesAt, target.minus(passed)).orElse(null);
        }
    }
}
