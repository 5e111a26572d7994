package eu.spindle.commitments.association;

import eu.spindle.platform.error.DomainException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The support hours of an association, in its time zone.
 *
 * @param weekly blocks; a day can have several
 * @param holidays country whose public holidays are observed (ISO 3166), or null
 * @param closedOn further days without support
 */
public record SupportCalendar(
        @Size(max = SupportCalendar.MAX_BLOCKS) List<Block> weekly,
        @Nullable @Size(max = Profile.MAX_CODE) String holidays,
        @Size(max = SupportCalendar.MAX_DAYS) List<LocalDate> closedOn) {

    /** Seven a day. */
    private static final int MAX_BLOCKS = 50;
    /** Enough for some years. */
    private static final int MAX_DAYS = 500;

    private static final Set<String> COUNTRIES =
            Arrays.stream(Locale.getISOCountries()).collect(Collectors.toUnmodifiableSet());

    public SupportCalendar(
            @Nullable List<Block> weekly, @Nullable String holidays, @Nullable List<LocalDate> closedOn) {
        bounded("supportCalendar.weekly", weekly, MAX_BLOCKS);
        bounded("supportCalendar.closedOn", closedOn, MAX_DAYS);
        this.weekly = weekly == null
                ? List.of()
                : weekly.stream()
                        .sorted(Comparator.comparing(Block::day).thenComparing(Block::from))
                        .toList();
        this.holidays = holidays;
        this.closedOn = closedOn == null
                ? List.of()
                : closedOn.stream().sorted().distinct().toList();
        if (holidays != null && !COUNTRIES.contains(holidays)) {
            throw DomainException.invalid("supportCalendar.holidays", "country-unknown", holidays);
        }
        for (var i = 1; i < this.weekly.size(); i++) {
            if (this.weekly.get(i - 1).overlaps(this.weekly.get(i))) {
                throw DomainException.invalid(
                        "supportCalendar.weekly",
                        "support-blocks-overlap",
                        this.weekly.get(i).day());
            }
        }
    }

    /** Checked before duplicates are dropped. */
    private static void bounded(String field, @Nullable List<?> all, int limit) {
        if (all != null && all.size() > limit) {
            throw DomainException.invalid(field, "too-many", limit);
        }
    }

    /**
     * Hours of one day.
     *
     * @param to exclusive; midnight (00:00) means the end of the day
     */
    public record Block(
            DayOfWeek day,

            @Schema(type = "string", maxLength = Block.LONGEST_TIME, example = "09:00")
            LocalTime from,

            @Schema(type = "string", maxLength = Block.LONGEST_TIME, example = "17:00")
            LocalTime to) {

        /** With seconds and nanoseconds. */
        private static final int LONGEST_TIME = 18;

        public Block {
            if (day == null || from == null || to == null) {
                throw DomainException.invalid("supportCalendar.weekly", "required");
            }
            if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
                throw DomainException.invalid("supportCalendar.weekly", "support-block-backwards", from, to);
            }
        }

        private boolean overlaps(Block next) {
            return day == next.day && (to.equals(LocalTime.MIDNIGHT) || to.isAfter(next.from));
        }
    }
}
