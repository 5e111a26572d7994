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
 * When a help desk answers: several blocks a day, in its own time zone, not on holidays nor on days it is closed.
 *
 * @param zone whose wall clock the blocks are told by
 * @param weekly blocks of the week; may touch but not overlap
 * @param holidays whose public holidays are kept, or null for none
 * @param closedOn other days without support
 */
public record SupportHours(
        ZoneId zone, List<Block> weekly, @Nullable Holidays holidays, Set<LocalDate> closedOn) {

    /** Monday to Friday, nine to five, by the clock of Greenwich: until an association has told its own. */
    public static final SupportHours USUAL = new SupportHours(
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

    /** The blocks of that day, earliest first; none on a holiday. */
    public List<Block> on(LocalDate day) {
        if (closedOn.contains(day) || (holidays != null && holidays.include(day))) {
            return List.of();
        }
        return weekly.stream()
                .filter(block -> block.day() == day.getDayOfWeek())
                .toList();
    }

    /**
     * One stretch of a day.
     *
     * @param to exclusive; midnight (00:00) means the end of the day
     */
    public record Block(DayOfWeek day, LocalTime from, LocalTime to) {

        public Block {
            if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
                throw new IllegalArgumentException("A block must end after it begins: " + from + " to " + to);
            }
        }

        /** Whether it goes on to the end of the day. */
        public boolean tillMidnight() {
            return to.equals(LocalTime.MIDNIGHT);
        }

        LocalTime endOfDay() {
            return tillMidnight() ? LocalTime.MAX : to;
        }
    }
}
