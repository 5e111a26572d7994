package eu.spindle.helpdesk.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.helpdesk.desk.Holidays;
import eu.spindle.helpdesk.desk.SupportHours;
import eu.spindle.helpdesk.desk.SupportHours.Block;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares the calculation with an oracle that checks the local time of each single minute or second. */
class SupportCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "Europe/Vienna, 2026-03-27T22:15:00Z, 2026-03-31T09:00:00Z",
        "Europe/Vienna, 2026-10-23T22:15:00Z, 2026-10-27T09:00:00Z",
        "Atlantic/Canary, 2026-03-28T00:00:00Z, 2026-03-30T12:00:00Z",
        "Australia/Lord_Howe, 2026-04-03T00:00:00Z, 2026-04-06T12:00:00Z",
        "America/Sao_Paulo, 2018-11-02T00:00:00Z, 2018-11-06T00:00:00Z",
        "Asia/Kolkata, 2026-03-28T00:00:00Z, 2026-03-31T00:00:00Z",
        "Pacific/Apia, 2011-12-29T00:00:00Z, 2012-01-02T00:00:00Z",
        "Africa/Casablanca, 2026-02-13T00:00:00Z, 2026-02-17T00:00:00Z"
    })
    void countsLikeAWallClockWatchedMinuteByMinute(String zone, Instant from, Instant to) {
        var random = new Random(zone.hashCode());
        for (var round = 0; round < 25; round++) {
            var hours = randomHours(ZoneId.of(zone), random, 1);
            assertThat(new SupportCalendar(hours).between(from, to))
                    .as("%s", hours.weekly())
                    .isEqualTo(counted(hours, from, to, Duration.ofMinutes(1)));
        }
    }

    @Test
    void isExactToTheSecondWhenDaylightSavingChanges() {
        var random = new Random(7);
        var zone = ZoneId.of("Europe/Madrid");
        for (var night : List.of("2026-03-29T00:00:00Z", "2026-10-25T00:00:00Z")) {
            for (var round = 0; round < 6; round++) {
                var from = Instant.parse(night).minusSeconds(random.nextInt(3600));
                var to = from.plusSeconds(7200 + random.nextInt(7200));
                var hours = new SupportHours(
                        zone,
                        List.of(new Block(DayOfWeek.SUNDAY, time(random, 0, 2), time(random, 2, 5))),
                        null,
                        Set.of());
                assertThat(new SupportCalendar(hours).between(from, to))
                        .isEqualTo(counted(hours, from, to, Duration.ofSeconds(1)));
            }
        }
    }

    @Test
    void findsTheInstantThatItsOwnCountConfirms() {
        var random = new Random(11);
        var zone = ZoneId.of("Europe/Vienna");
        for (var round = 0; round < 300; round++) {
            var calendar = new SupportCalendar(randomHours(zone, random, 1));
            var from = Instant.parse("2026-03-20T00:00:00Z").plusSeconds(random.nextInt(20 * 86400));
            var support = Duration.ofSeconds(1 + random.nextInt(40 * 3600));
            var after = calendar.after(from, support);
            assertThat(after).isPresent();
            assertThat(calendar.between(from, after.get())).isEqualTo(support);
            assertThat(calendar.between(from, after.get().minusSeconds(1))).isLessThan(support);
        }
    }

    @Test
    void excludesHolidaysAndClosedDays() {
        var vienna = new SupportHours(
                ZoneId.of("Europe/Vienna"),
                SupportHours.DEFAULT.weekly(),
                new Holidays("AT", null),
                Set.of(LocalDate.of(2026, 12, 24)));
        var calendar = new SupportCalendar(vienna);
        // Wednesday to Monday; the 24th closed, the 25th and 26th holidays, the 27th a Sunday.
        assertThat(calendar.between(Instant.parse("2026-12-23T16:00:00Z"), Instant.parse("2026-12-28T08:30:00Z")))
                .isEqualTo(Duration.ofMinutes(30));
        var german = new SupportCalendar(
                new SupportHours(ZoneId.of("Europe/Berlin"), vienna.weekly(), new Holidays("DE", "by"), Set.of()));
        assertThat(german.between(Instant.parse("2026-06-04T00:00:00Z"), Instant.parse("2026-06-05T00:00:00Z")))
                .as("Corpus Christi in Bavaria")
                .isZero();
    }

    @Test
    void isEmptyWithoutSupportHours() {
        var closed = new SupportHours(ZoneId.of("UTC"), List.of(), null, Set.of());
        assertThat(new SupportCalendar(closed).after(Instant.EPOCH, Duration.ofHours(1)))
                .isEmpty();
    }

    private static Duration counted(SupportHours hours, Instant from, Instant to, Duration step) {
        var counted = Duration.ZERO;
        for (var at = from; at.isBefore(to); at = at.plus(step)) {
            var wall = at.atZone(hours.zone());
            var open = hours.on(wall.toLocalDate()).stream()
                    .anyMatch(block -> !wall.toLocalTime().isBefore(block.from())
                            && (block.endsAtMidnight() || wall.toLocalTime().isBefore(block.to())));
            counted = open ? counted.plus(step) : counted;
        }
        return counted;
    }

    private static SupportHours randomHours(ZoneId zone, Random random, int least) {
        var blocks = new ArrayList<Block>();
        for (var day : DayOfWeek.values()) {
            var marks = random.ints(2L * (least + random.nextInt(3)), 0, 24 * 60)
                    .distinct()
                    .sorted()
                    .toArray();
            for (var i = 0; i + 1 < marks.length; i += 2) {
                blocks.add(new Block(
                        day, LocalTime.ofSecondOfDay(marks[i] * 60L), LocalTime.ofSecondOfDay(marks[i + 1] * 60L)));
            }
        }
        return new SupportHours(zone, blocks, null, Set.of());
    }

    private static LocalTime time(Random random, int fromHour, int toHour) {
        return LocalTime.ofSecondOfDay(fromHour * 3600L + 1 + random.nextInt((toHour - fromHour) * 3600 - 1));
    }
}
