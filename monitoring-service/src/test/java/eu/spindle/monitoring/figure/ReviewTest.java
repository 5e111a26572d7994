package eu.spindle.monitoring.figure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.monitoring.definition.Definitions;
import eu.spindle.monitoring.definition.PackFixtures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings of the review of a firm's entries. */
class ReviewTest {

    private final Definitions definitions = PackFixtures.definitions();

    @Test
    void findsNothingInOrderlyEntries() {
        assertThat(review(orderly(), Map.of(), Set.of())).isEmpty();
    }

    @Test
    void blocksAPartThatExceedsItsWhole() {
        assertThat(review(with("emp_trained", "44"), Map.of(), Set.of("emp_trained")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("part-exceeds-whole");
                    assertThat(finding.fields()).containsExactly("emp_trained", "emp_end");
                    assertThat(finding.arguments()).containsEntry("found", "44").containsEntry("whole", "43");
                    assertThat(finding.blocks()).isTrue();
                });
    }

    @Test
    void asksForACommentWhereACheckWarns() {
        var entries = with("hours_worked", "120000");
        assertThat(review(entries, Map.of(), Set.of()))
                .extracting(Finding::code)
                .containsExactly("implausible", "hours-per-head");
        assertThat(review(entries, Map.of(), Set.of())).allMatch(Finding::blocks);
        assertThat(review(entries, Map.of(), Set.of("hours_worked"))).noneMatch(Finding::blocks);
    }

    @Test
    void blocksWhereACheckFails() {
        var entries = with("emp_end", "0");
        entries.remove("emp_trained");
        entries.put("emp_start", "90");
        assertThat(review(entries, Map.of(), Set.of("emp_end")))
                .filteredOn(Finding::blocks)
                .extracting(Finding::code)
                .containsExactly("no-heads-no-hours");
    }

    @Test
    void saysNothingWhereFiguresAreMissing() {
        assertThat(review(Map.of("hours_worked", "1"), Map.of(), Set.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // Relative to last year's figure, and absolute: five people or cases, however large their share.
        "4, 6, false",
        "4, 8, false",
        "4, 9, true",
        "0, 1, false",
        "0, 4, false",
        "0, 5, true",
        "1, 0, false",
        "9, 4, true",
        "9, 5, false",
        "100, 150, false",
        "100, 151, true",
        "100, 50, false",
        "100, 49, true",
        "0, 0, false"
    })
    void asksAboutAChangeThatIsLargeAsAShareAndInItself(String lastYear, String now, boolean asks) {
        assertThat(review(with("acc_rec", now), Map.of("acc_rec", lastYear), Set.of()))
                .extracting(Finding::code)
                .isEqualTo(asks ? List.of("changed-much") : List.of());
    }

    private List<Finding> review(Map<String, String> entries, Map<String, String> lastYear, Set<String> commented) {
        return new Review(
                        definitions,
                        read(entries),
                        read(lastYear),
                        fields -> fields.stream().anyMatch(commented::contains))
                .findings();
    }

    private Map<String, Figure> read(Map<String, String> texts) {
        var reader = new FigureReader(definitions, false);
        var figures = new HashMap<String, Figure>();
        texts.forEach((point, text) -> figures.put(point, reader.read(point, text)));
        return figures;
    }

    private static Map<String, String> with(String dataPoint, String text) {
        var entries = orderly();
        entries.put(dataPoint, text);
        return entries;
    }

    private static Map<String, String> orderly() {
        return new HashMap<>(Map.of(
                "emp_start", "41", "emp_end", "43", "emp_trained", "12", "hours_worked", "70000", "acc_rec", "4"));
    }
}
