package eu.spindle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.demo.call.Actor;
import eu.spindle.demo.call.Api;
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

class HistoryTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void nothingHappensTwiceOrInTheFuture() {
        List<DemoStep> history = history();

        assertThat(history.stream().map(DemoStep::key)).doesNotHaveDuplicates();
        assertThat(history.stream().map(DemoStep::at)).allMatch(at -> at.isBefore(NOW));
        assertThat(history).hasSizeGreaterThan(1_000);
    }

    @Test
    void isTheSameAtEveryRun() {
        assertThat(history().stream().map(step -> step.at() + step.key()))
                .containsExactlyElementsOf(
                        history().stream().map(step -> step.at() + step.key()).toList());
    }

    @Test
    void figuresAreApprovedAfterTheirSubmissionAndBeforeTheCycleCloses() {
        Map<String, Instant> times = history().stream().collect(Collectors.toMap(DemoStep::key, DemoStep::at));
        for (DemoHome demoHome : demoHomes()) {
            for (DemoFirm firm : demoHome.data().firms()) {
                for (int year : DemoProgramme.CLOSED_YEARS) {
                    Instant approved = times.get(demoHome.key(firm, year + "/approve"));
                    boolean reported = DemoProgramme.submission(firm, year).behaviour() != DemoBehaviour.MISSING;
                    assertThat(approved != null)
                            .as(demoHome.key(firm, "" + year))
                            .isEqualTo(reported);
                    if (approved != null) {
                        assertThat(approved)
                                .isAfter(times.get(demoHome.key(firm, year + "/submit")))
                                .isBefore(times.get(ReportingSteps.cycle(demoHome, year) + "/close"));
                    }
                }
            }
        }
    }

    @Test
    void theHelpDeskRepliesOnWorkdaysAndAfterTheQuestion() {
        for (DemoHome demoHome : demoHomes()) {
            List<DemoStep> tickets = new TicketSteps(api(), journal(), NOW).steps(demoHome);
            assertThat(tickets).extracting(DemoStep::at).isNotEmpty();
            for (DemoStep step : tickets) {
                ZonedDateTime at = step.at().atZone(demoHome.data().timeZone());
                assertThat(at.getDayOfWeek()).as(step.key()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                assertThat(at.getHour()).as(step.key()).isBetween(8, 17);
            }
        }
    }

    @Test
    void theShowcaseFirmHasSomethingOfEverything() {
        for (DemoAssociation association : DemoProgramme.associations()) {
            DemoFirm firm = ShowcaseFirm.of(association);
            assertThat(DemoProgramme.pledges(firm)).hasSizeGreaterThan(1);
            assertThat(DemoProgramme.CLOSED_YEARS)
                    .allMatch(year ->
                            DemoProgramme.submission(firm, year).behaviour().entersFigures());
            assertThat(DemoProgramme.submission(firm, DemoProgramme.OPEN_YEAR).behaviour())
                    .isEqualTo(DemoBehaviour.DRAFT);
        }
    }

    private List<DemoStep> history() {
        List<DemoStep> history = new ArrayList<>();
        for (DemoHome demoHome : demoHomes()) {
            history.addAll(new ReportingSteps(api(), journal(), NOW).steps(demoHome));
            history.addAll(new PledgeSteps(api(), journal(), NOW).steps(demoHome));
            history.addAll(new TicketSteps(api(), journal(), NOW).steps(demoHome));
        }
        return history;
    }

    private LoadJournal journal() {
        return new LoadJournal(folder.resolve("journal"));
    }

    private static Api api() {
        return new Api(URI.create("http://localhost:1"));
    }

    private static List<DemoHome> demoHomes() {
        return DemoProgramme.associations().stream()
                .map(data -> {
                    Map<String, Actor> firms = new HashMap<>();
                    data.firms().forEach(firm -> firms.put(firm.registerNumber(), Actor.NOBODY));
                    var people = new DemoPeople(
                            Actor.NOBODY, Actor.NOBODY, Actor.NOBODY, firms, Actor.NOBODY, ShowcaseFirm.of(data));
                    return new DemoHome(data, Map.of(), Map.of(), people);
                })
                .toList();
    }
}
