package eu.spindle.helpdesk.servicelevel;

import eu.spindle.helpdesk.desk.SupportHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reckons with support hours, exact to the second: a moment counts when the wall clock of the help desk's time zone
 * stands within a block. So an hour that daylight saving skips is not there, and one that it repeats counts twice.
 */
class SupportCalendar {

    /** Beyond this nobody waits: hours that never come are no due time. */
    private static final int FARTHEST_DAYS = 3 * 366;

    private final SupportHours hours;

    SupportCalendar(SupportHours hours) {
        this.hours = hours;
    }

    /** The stretches of support between two moments, in their order. */
    List<Interval> open(Instant from, Instant to) {
        var whole = Interval.between(from, to);
        if (whole.isEmpty()) {
            return List.of();
        }
        return days(from)
                .takeWhile(day -> !day.isAfter(to.atZone(hours.zone()).toLocalDate()))
                .flatMap(this::open)
                .flatMap(range -> range.and(whole.get()).stream())
                .toList();
    }

    /** How much support lies between two moments. */
    Duration between(Instant from, Instant to) {
        return open(from, to).stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** The moment when so much support has passed since then; empty when it never does. */
    Optional<Instant> after(Instant from, Duration support) {
        var left = support;
        var days = days(from).limit(FARTHEST_DAYS).flatMap(this::open).iterator();
        while (days.hasNext()) {
            var range = days.next();
            if (!range.to().isAfter(from)) {
                continue;
            }
            var begin = range.from().isBefore(from) ? from : range.from();
            var length = Duration.between(begin, range.to());
            if (left.compareTo(length) <= 0) {
                return Optional.of(begin.plus(left));
            }
            left = left.minus(length);
        }
        return Optional.empty();
    }

    private Stream<LocalDate> days(Instant from) {
        // A day may begin in the evening of the one before, where the clock is set back over midnight.
        return Stream.iterate(from.atZone(hours.zone()).toLocalDate().minusDays(1), day -> day.plusDays(1));
    }

    private Stream<Interval> open(LocalDate day) {
        var blocks = hours.on(day);
        if (blocks.isEmpty()) {
            return Stream.empty();
        }
        return offsets(day).stream()
                .flatMap(offset -> blocks.stream().flatMap(block -> open(day, block, offset).stream()))
                .sorted(Comparator.comparing(Interval::from));
    }

    private static Optional<Interval> open(LocalDate day, SupportHours.Block block, Offset offset) {
        var end = block.tillMidnight() ? day.plusDays(1).atStartOfDay() : day.atTime(block.to());
        return Interval.between(day.atTime(block.from()).toInstant(offset.offset()), end.toInstant(offset.offset()))
                .flatMap(offset.held()::and);
    }

    /** The offsets from UTC that hold on a day; two when the clock is set. */
    private List<Offset> offsets(LocalDate day) {
        var rules = hours.zone().getRules();
        var begin = anywhere(day.atStartOfDay(), ZoneOffset.MAX);
        var end = anywhere(day.plusDays(1).atStartOfDay(), ZoneOffset.MIN);
        var offsets = new ArrayList<Offset>();
        var from = begin;
        for (var next = rules.nextTransition(from);
                next != null && next.getInstant().isBefore(end);
                next = rules.nextTransition(from)) {
            offsets.add(new Offset(next.getOffsetBefore(), new Interval(from, next.getInstant())));
            from = next.getInstant();
        }
        offsets.add(new Offset(rules.getOffset(from), new Interval(from, end)));
        return offsets;
    }

    private static Instant anywhere(LocalDateTime time, ZoneOffset offset) {
        return time.toInstant(offset);
    }

    /** An offset from UTC and when it holds. */
    private record Offset(ZoneOffset offset, Interval held) {}
}
