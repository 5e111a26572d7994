package eu.spindle.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.local.demo.call.Actor;
import eu.spindle.local.demo.call.Api;
import eu.spindle.packs.demo.DemoAssociation;
import eu.spindle.packs.demo.DemoBehaviour;
import eu.spindle.packs.demo.DemoFirm;
import eu.spindle.packs.demo.DemoProgramme;
import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTests {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void nothingHappensTwiceOrInTheFuture() {
        List<Act> acts = acts();

        assertThat(acts.stream().map(Act::key)).doesNotHaveDuplicates();
        assertThat(acts.stream().map(Act::at)).allMatch(at -> at.isBefore(NOW));
        assertThat(acts).hasSizeGreaterThan(1_000);
    }

    @Test
    void isTheSameAtEveryRun() {
        assertThat(acts().stream().map(act -> act.at() + act.key()))
                .containsExactlyElementsOf(
                        acts().stream().map(act -> act.at() + act.key()).toList());
    }

    @Test
    void figuresAreApprovedAfterTheyWereHandedInAndBeforeTheCycleCloses() {
        Map<String, Instant> times = acts().stream().collect(Collectors.toMap(Act::key, Act::at));
        for (House house : houses()) {
            for (DemoFirm firm : house.data().firms()) {
                for (int year : DemoProgramme.CLOSED_YEARS) {
                    Instant approved = times.get(house.key(firm, year + "/approve"));
                    boolean reported = DemoProgramme.submission(firm, year).behaviour() != DemoBehaviour.MISSING;
                    assertThat(approved != null).as(house.key(firm, "" + year)).isEqualTo(reported);
                    if (approved != null) {
                        assertThat(approved)
                                .isAfter(times.get(house.key(firm, year + "/hand-in")))
                                .isBefore(times.get(Reporting.cycle(house, year) + "/close"));
                    }
                }
            }
        }
    }

    @Test
    void theDeskAnswersOnWorkdaysAndAfterTheQuestion() {
        for (House house : houses()) {
            List<Act> tickets = new HelpDesk(api(), journal(), NOW).acts(house);
            assertThat(tickets).extracting(Act::at).isNotEmpty();
            for (Act act : tickets) {
                ZonedDateTime at = act.at().atZone(house.data().timeZone());
                assertThat(at.getDayOfWeek()).as(act.key()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                assertThat(at.getHour()).as(act.key()).isBetween(8, 17);
            }
        }
    }

    @Test
    void theFirmThatVisitorsSeeHasSomethingOfEverything() {
        for (DemoAssociation association : DemoProgramme.associations()) {
            DemoFirm firm = Showcase.of(association);
            assertThat(DemoProgramme.pledges(firm)).hasSizeGreaterThan(1);
            assertThat(DemoProgramme.CLOSED_YEARS)
                    .allMatch(year ->
                            DemoProgramme.submission(firm, year).behaviour().entersFigures());
            assertThat(DemoProgramme.submission(firm, DemoProgramme.OPEN_YEAR).behaviour())
                    .isEqualTo(DemoBehaviour.DRAFT);
        }
    }

    private List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        for (House house : houses()) {
            acts.addAll(new Reporting(api(), journal(), NOW).acts(house));
            acts.addAll(new Pledging(api(), journal(), NOW).acts(house));
            acts.addAll(new HelpDesk(api(), journal(), NOW).acts(house));
        }
        return acts;
    }

    private Journal journal() {
        return new Journal(folder.resolve("journal"));
    }

    private static Api api() {
        return new Api(URI.create("http://localhost:1"));
    }

    private static List<House> houses() {
        return DemoProgramme.associations().stream()
                .map(data -> {
                    Map<String, Actor> firms = new HashMap<>();
                    data.firms().forEach(firm -> firms.put(firm.registerNumber(), Actor.NOBODY));
                    var cast =
                            new Cast(Actor.NOBODY, Actor.NOBODY, Actor.NOBODY, firms, Actor.NOBODY, Showcase.of(data));
                    return new House(data, Map.of(), Map.of(), cast);
                })
                .toList();
    }
}
