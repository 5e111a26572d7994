package eu.spindle.helpdesk.desk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The support hours of a help desk: blocks per weekday in its time zone, except on holidays and other closed days.
 *
 * @param zone time zone of the blocks
 * @param weekly blocks of the week; may touch but not overlap
 * @param holidays holidays without support, or null for none
 * @param closedOn other days without support
 */
public record SupportHours(
        ZoneId zone, List<Block> weekly, @Nullable Holidays holidays, Set<LocalDate> closedOn) {

    /** Default until an association sets its own: Monday to Friday, nine to five, UTC. */
    public static final SupportHours DEFAULT = new SupportHours(
            ZoneId.of("UTC"),
            Stream.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)
                    .map(day -> new Block(day, LocalTime.of(9, 0), LocalTime.of(17, 0)))
                    .toList(),
            null,
            Set.of());

    public SupportHours {
        weekly = weekly.stream()
                .sorted(Comparator.comparing(Block::day).thenComparing(Block::from))
                .toList();
        closedOn = Set.copyOf(closedOn);
        for (var i = 1; i < weekly.size(); i++) {
            var before = weekly.get(i - 1);
            if (before.day() == weekly.get(i).day()
                    && before.endOfDay().isAfter(weekly.get(i).from())) {
                throw new IllegalArgumentException("Blocks overlap on " + before.day());
            }
        }
    }

    /** Returns the blocks of that day, earliest first; none on a closed day. */
    public List<Block> on(LocalDate day) {
        if (closedOn.contains(day) || (holidays != null && holidays.include(day))) {
            return List.of();
        }
        return weekly.stream()
                .filter(block -> block.day() == day.getDayOfWeek())
                .toList();
    }

    /**
     * A block of a day.
     *
     * @param to exclusive; midnight (00:00) means the end of the day
     */
    public record Block(DayOfWeek day, LocalTime from, LocalTime to) {

        public Block {
            if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
                throw new IllegalArgumentException("A block must end after it begins: " + from + " to " + to);
            }
        }

        /** Whether it lasts until the end of the day. */
        public boolean endsAtMidnight() {
            return to.equals(LocalTime.MIDNIGHT);
        }

        LocalTime endOfDay() {
            return endsAtMidnight() ? LocalTime.MAX : to;
        }
    }
}
