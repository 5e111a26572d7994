package eu.spindle.packs.demo;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.packs.Formula;
import eu.spindle.packs.PackFiles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The rules for the demo programme: nothing in it is rejected, and no two firms are alike. */
class DemoProgrammeTest {

    private static final List<Integer> YEARS = List.of(2023, 2024, 2025, 2026);

    private final List<DemoAssociation> associations = DemoProgramme.associations();
    private final List<DemoFirm> firms =
            associations.stream().flatMap(each -> each.firms().stream()).toList();
    private final List<Map<String, Object>> dataPoints = PackFiles.dataPoints();

    @Test
    void hasTwoAssociationsInTwoCountries() {
        assertThat(associations).extracting(DemoAssociation::slug).containsExactly("alpenland", "costa");
        assertThat(associations).extracting(each -> each.firms().size()).containsExactly(60, 25);
        assertThat(associations).extracting(DemoAssociation::country).containsExactly("AT", "ES");
        assertThat(associations).allSatisfy(each -> {
            try (var members = each.members()) {
                assertThat(members.readAllBytes()).isNotEmpty();
            }
        });
    }

    @Test
    void namesEveryFirmOnce() {
        assertThat(firms).extracting(DemoFirm::legalName).doesNotHaveDuplicates();
        assertThat(firms).extracting(DemoFirm::registerNumber).doesNotHaveDuplicates();
        assertThat(firms).extracting(DemoFirm::vatNumber).doesNotHaveDuplicates();
        assertThat(firms).extracting(DemoFirm::contactEmail).doesNotHaveDuplicates();
        assertThat(firms).allSatisfy(each -> {
            assertThat(each.contactEmail()).endsWith(".spindle.example");
            assertThat(each.sizeClass()).isEqualTo(sizeClass(each.employees()));
            assertThat(each.cells()).hasSameSizeAs(DemoFirm.COLUMNS);
        });
    }

    @Test
    void knowsEveryDataPointOfThePack() {
        Set<String> codes =
                dataPoints.stream().map(each -> (String) each.get("code")).collect(toSet());
        assertThat(DemoFigures.complete(firms.getFirst(), 2025)).containsOnlyKeys(codes);
    }

    @Test
    void answersTheCoreInEveryReport() {
        List<String> core = PackFiles.core();
        for (DemoFirm firm : firms) {
            for (int year : YEARS) {
                DemoSubmission submission = DemoProgramme.submission(firm, year);
                if (submission.behaviour().entersFigures()) {
                    assertThat(submission.figures())
                            .as("%s %s", firm.legalName(), year)
                            .containsKeys(core.toArray(String[]::new));
                }
            }
        }
    }

    @Test
    void satisfiesEveryCheckInEveryYear() {
        for (DemoFirm firm : firms) {
            for (int year : YEARS) {
                Map<String, BigDecimal> figures = withDerived(DemoFigures.complete(firm, year));
                PackFiles.checks()
                        .forEach(check -> assertThat(Formula.value((String) check.get("expression"), figures))
                                .as("%s %s of %s: %s", check.get("code"), year, firm.legalName(), figures)
                                .isIn(null, BigDecimal.ONE));
            }
        }
    }

    @Test
    void satisfiesEveryRuleOfEachDataPoint() {
        for (DemoFirm firm : firms) {
            for (int year : YEARS) {
                Map<String, BigDecimal> figures = DemoFigures.complete(firm, year);
                dataPoints.forEach(point -> assertRules(point, figures, firm));
            }
        }
    }

    private static void assertRules(Map<String, Object> point, Map<String, BigDecimal> figures, DemoFirm firm) {
        BigDecimal value = figures.get((String) point.get("code"));
        assertThat(value)
                .as("%s of %s", point.get("code"), firm.legalName())
                .isNotNull()
                .isNotNegative();
        if (point.containsKey("decimals")) assertThat(value.scale()).isLessThanOrEqualTo((int) point.get("decimals"));
        if (point.containsKey("maximum"))
            assertThat(value).isLessThanOrEqualTo(BigDecimal.valueOf((int) point.get("maximum")));
        if (point.containsKey("ofThese")) {
            assertThat(value)
                    .as("%s of %s", point.get("code"), firm.legalName())
                    .isLessThanOrEqualTo(figures.get((String) point.get("ofThese")));
        }
    }

    @Test
    void continuesEachYearWhereTheLastEnded() {
        firms.forEach(firm -> YEARS.forEach(
                year -> assertThat(DemoFigures.complete(firm, year).get("emp_start"))
                        .isEqualTo(DemoFigures.complete(firm, year - 1).get("emp_end"))));
    }

    @Test
    void makesNoTwoFirmsAlike() {
        Set<Object> seen = new HashSet<>();
        firms.forEach(
                firm -> assertThat(seen.add(DemoFigures.complete(firm, 2025))).isTrue());
        Set<Object> intensities = new HashSet<>();
        firms.forEach(firm -> {
            Map<String, BigDecimal> figures = withDerived(DemoFigures.complete(firm, 2025));
            assertThat(intensities.add(Formula.value("en_all / turnover", figures)))
                    .isTrue();
        });
    }

    @Test
    void isTheSameAtEveryRun() {
        DemoFirm firm = firms.get(7);
        assertThat(DemoProgramme.submission(firm, 2024)).isEqualTo(DemoProgramme.submission(firm, 2024));
        assertThat(DemoProgramme.pledges(firm)).isEqualTo(DemoProgramme.pledges(firm));
    }

    @Test
    void showsEveryBehaviour() {
        Set<DemoBehaviour> seen = EnumSet.noneOf(DemoBehaviour.class);
        for (DemoFirm firm : firms)
            for (int year : YEARS) seen.add(DemoProgramme.submission(firm, year).behaviour());
        assertThat(seen).containsExactlyInAnyOrder(DemoBehaviour.values());
    }

    @Test
    void hasEnoughApprovedFirmsForASectorFigureInEveryClosedYear() {
        for (DemoAssociation association : associations) {
            for (int year : DemoProgramme.CLOSED_YEARS) {
                assertThat(association.firms().stream()
                                .filter(each -> DemoProgramme.submission(each, year)
                                        .behaviour()
                                        .entersFigures()))
                        .hasSizeGreaterThanOrEqualTo(12);
            }
        }
    }

    @Test
    void leavesGapsAndGivesClassesForSmallFirms() {
        long whole = firms.stream()
                .filter(each -> DemoFigures.of(each, 2025).size() == 147)
                .count();
        assertThat(whole).isBetween(15L, 60L);
        firms.forEach(each -> {
            Map<String, String> figures = DemoFigures.of(each, 2025);
            if (Integer.parseInt(figures.get("emp_end")) < DemoFigures.CLASSES_BELOW) {
                assertThat(figures.getOrDefault("emp_disab", "0")).isIn("0", "1-4", "5+");
            }
        });
    }

    @Test
    void pledgesInEveryStateOnIndicatorsOfThePack() {
        Map<String, String> formulas = new HashMap<>();
        PackFiles.indicators().forEach(each -> formulas.put((String) each.get("code"), (String) each.get("formula")));
        List<DemoPledge.State> states = new ArrayList<>();
        for (DemoFirm firm : firms) {
            List<DemoPledge> pledges = DemoProgramme.pledges(firm);
            assertThat(pledges).extracting(DemoPledge::indicator).doesNotHaveDuplicates();
            for (DemoPledge pledge : pledges) {
                states.add(pledge.state());
                BigDecimal value = Formula.value(
                        formulas.get(pledge.indicator()),
                        withDerived(DemoFigures.complete(firm, pledge.baselineYear())));
                assertThat(pledge.baseline()).isEqualTo(value.setScale(2, RoundingMode.HALF_EVEN));
                assertThat(pledge.target()).isNotEqualByComparingTo(pledge.baseline());
            }
        }
        assertThat(states).contains(DemoPledge.State.values()).hasSizeGreaterThan(85);
    }

    @Test
    void asksInEveryStatePhaseAndKind() {
        List<DemoTicket> tickets = DemoProgramme.tickets();
        assertThat(tickets).hasSizeBetween(38, 45);
        assertThat(tickets).extracting(DemoTicket::subject).doesNotHaveDuplicates();
        assertThat(tickets)
                .extracting(DemoTicket::state)
                .contains("new", "open", "waiting-for-requester", "on-hold", "resolved", "closed");
        assertThat(tickets).extracting(DemoTicket::phase).contains("before", "during", "after");
        assertThat(tickets).extracting(DemoTicket::kind).contains("information", "guidance", "support", "consultation");
        Set<String> members = new TreeSet<>();
        firms.forEach(each -> members.add(each.association() + each.registerNumber()));
        assertThat(tickets).allSatisfy(each -> {
            assertThat(members).contains(each.association() + each.enterprise());
            assertThat(each.messages())
                    .allSatisfy(message -> assertThat(message.from()).isIn("requester", "agent", "note"));
            assertThat(each.state().equals("new")).isEqualTo(each.messages().isEmpty());
        });
    }

    private static Map<String, BigDecimal> withDerived(Map<String, BigDecimal> figures) {
        Map<String, BigDecimal> all = new HashMap<>(figures);
        PackFiles.derived().forEach((code, formula) -> all.put(code, Formula.value(formula, figures)));
        return all;
    }

    private static String sizeClass(int employees) {
        return employees < 10 ? "micro" : employees < 50 ? "small" : employees < 250 ? "medium" : "large";
    }
}
