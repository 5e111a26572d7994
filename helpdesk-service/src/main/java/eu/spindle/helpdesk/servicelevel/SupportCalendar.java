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
 * Calculates with support hours to the second: an instant counts if the local time of the desk's time zone is within a
 * block. So an hour skipped by daylight saving does not count, and a repeated one counts twice.
 */
class SupportCalendar {

    /** Limit of the search: support hours that never come give no due time. */
    private static final int MAX_DAYS_AHEAD = 3 * 366;

    private final SupportHours hours;

    SupportCalendar(SupportHours hours) {
        this.hours = hours;
    }

    /** Returns the ranges of support between two instants, in order. */
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

    /** Returns the support time between two instants. */
    Duration between(Instant from, Instant to) {
        return open(from, to).stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** Returns the instant at which that support time has passed; empty if it never does. */
    Optional<Instant> after(Instant from, Duration support) {
        var left = support;
        var days = days(from).limit(MAX_DAYS_AHEAD).flatMap(this::open).iterator();
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
        // A local day may begin on the evening before, where the clock is set back over midnight.
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
        var end = block.endsAtMidnight() ? day.plusDays(1).atStartOfDay() : day.atTime(block.to());
        return Interval.between(day.atTime(block.from()).toInstant(offset.offset()), end.toInstant(offset.offset()))
                .flatMap(offset.held()::and);
    }

    /** Returns the UTC offsets of a day; two if the clock is changed. */
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

    /** A UTC offset and when it applies. */
    private record Offset(ZoneOffset offset, Interval held) {}
}
