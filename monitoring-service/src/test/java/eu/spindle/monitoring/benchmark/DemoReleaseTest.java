package eu.spindle.monitoring.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.definition.PackReader;
import eu.spindle.monitoring.disclosure.Contributor;
import eu.spindle.monitoring.disclosure.PublishedSum;
import eu.spindle.monitoring.member.SizeClass;
import eu.spindle.packs.demo.DemoAssociation;
import eu.spindle.packs.demo.DemoBehaviour;
import eu.spindle.packs.demo.DemoFirm;
import eu.spindle.packs.demo.DemoProgramme;
import eu.spindle.platform.number.Rational;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demo's years, published association by association: most figures of the sector can be shown. */
class DemoReleaseTest {

    private static final Set<DemoBehaviour> APPROVED =
            EnumSet.of(DemoBehaviour.ON_TIME, DemoBehaviour.LATE, DemoBehaviour.RETURNED_ONCE);

    private static Definitions definitions;

    @BeforeAll
    static void read() throws IOException {
        try (var pack = DemoProgramme.pack()) {
            definitions = new PackReader().read(pack.readAllBytes()).definitions();
        }
    }

    @Test
    void showsMostFiguresOfTheSector() {
        for (int year : DemoProgramme.CLOSED_YEARS) {
            var published = new ArrayList<PublishedSum>();
            var firms = new ArrayList<ReportedFirm>();
            var shown = new HashSet<String>();
            var possible = new HashSet<String>();
            for (DemoAssociation association : DemoProgramme.associations()) {
                firms.addAll(reported(association, year));
                var round = new ReleaseRound(definitions, List.copyOf(published)::forEach, Instant.EPOCH);
                List<Cell> cells = round.cells(firms, id(association.slug()));
                round.audit(cells);
                published.addAll(round.published());
                for (Cell cell : cells) {
                    if (cell.association() == null) {
                        AggregateFigure figure = round.figure(cell, Base.NOTHING);
                        possible.add(figure.indicator());
                        if (figure.shown()) {
                            shown.add(figure.indicator());
                        }
                    }
                }
            }
            assertThat(shown).as("in %s", year).hasSizeGreaterThan(possible.size() / 2);
            assertThat(isolated(published)).as("in %s", year).isEmpty();
        }
    }

    @Test
    void revealsNothingWhenACycleIsClosedASecondTime() {
        int year = DemoProgramme.CLOSED_YEARS.getLast();
        DemoAssociation association = DemoProgramme.associations().getFirst();
        List<ReportedFirm> first = reported(association, year);
        var published = new ArrayList<PublishedSum>();
        var shown = release(first, association, published);

        // Three firms correct their figures, and one that had not reported does so now.
        var second = new ArrayList<>(first.subList(4, first.size()));
        first.subList(0, 3).forEach(firm -> second.add(restated(firm)));
        var after = release(second, association, published);

        assertThat(shown).isNotEmpty();
        assertThat(isolated(published)).isEmpty();
        assertThat(after).as("three firms restated").hasSizeLessThan(shown.size());
        assertThat(release(second, association, published)).as("once more").containsExactlyInAnyOrderElementsOf(after);
    }

    private static List<String> release(
            List<ReportedFirm> firms, DemoAssociation association, List<PublishedSum> published) {
        var round = new ReleaseRound(definitions, List.copyOf(published)::forEach, Instant.EPOCH);
        List<Cell> cells = round.cells(firms, id(association.slug()));
        round.audit(cells);
        published.addAll(round.published());
        return cells.stream()
                .filter(cell -> round.figure(cell, Base.NOTHING).shown())
                .map(Cell::id)
                .toList();
    }

    private static ReportedFirm restated(ReportedFirm firm) {
        var amounts = new HashMap<>(firm.amounts());
        amounts.replaceAll((point, amount) -> amount.times(Rational.of(2)));
        return new ReportedFirm(firm.contributor(), firm.sizeClass(), firm.definitions(), amounts);
    }

    /** Checks that no sum or difference of up to three sums of a quantity has fewer than five owners. */
    private static List<String> isolated(List<PublishedSum> published) {
        var found = new ArrayList<String>();
        published.stream()
                .collect(Collectors.groupingBy(PublishedSum::quantity))
                .forEach((quantity, sums) -> {
                    List<Map<Contributor, Rational>> rows =
                            sums.stream().map(PublishedSum::values).distinct().toList();
                    for (int i = 0; i < rows.size(); i++) {
                        for (int j = i; j < rows.size(); j++) {
                            for (int k = j; k < rows.size(); k++) {
                                for (int signs = 0; signs < 4; signs++) {
                                    int second = i == j ? 0 : (signs & 1) * 2 - 1;
                                    int third = j == k ? 0 : (signs & 2) - 1;
                                    int remaining = remaining(rows.get(i), rows.get(j), second, rows.get(k), third);
                                    if (remaining > 0 && remaining < 5) {
                                        found.add(quantity + ": " + remaining);
                                    }
                                }
                            }
                        }
                    }
                });
        return found;
    }

    private static int remaining(
            Map<Contributor, Rational> one,
            Map<Contributor, Rational> other,
            int second,
            Map<Contributor, Rational> another,
            int third) {
        var coefficients = new HashMap<Map.Entry<Contributor, Rational>, Integer>();
        one.entrySet().forEach(firm -> coefficients.merge(firm, 1, Integer::sum));
        other.entrySet().forEach(firm -> coefficients.merge(firm, second, Integer::sum));
        another.entrySet().forEach(firm -> coefficients.merge(firm, third, Integer::sum));
        return (int) coefficients.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .map(entry -> entry.getKey().getKey().owner())
                .distinct()
                .count();
    }

    private static List<ReportedFirm> reported(DemoAssociation association, int year) {
        return association.firms().stream()
                .filter(firm ->
                        APPROVED.contains(DemoProgramme.submission(firm, year).behaviour()))
                .map(firm -> reported(firm, id(association.slug()), year))
                .toList();
    }

    private static ReportedFirm reported(DemoFirm firm, UUID association, int year) {
        var amounts = new HashMap<String, BigDecimal>();
        DemoProgramme.submission(firm, year).figures().forEach((point, text) -> {
            switch (text) {
                case "true" -> amounts.put(point, BigDecimal.ONE);
                case "false" -> amounts.put(point, BigDecimal.ZERO);
                case "1-4", "5+" -> {
                    // A class is no amount.
                }
                default -> amounts.put(point, new BigDecimal(text));
            }
        });
        return ReportedFirm.of(
                Contributor.independent(id(firm.registerNumber()), association),
                SizeClass.valueOf(firm.sizeClass().toUpperCase(Locale.ROOT)),
                definitions,
                amounts);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
